// Written by test/tools/doors.ts, of the types in src/.

import type { Form } from '../form.ts'

export const trafficProviderForm: Form = {
  words: ['istio', 'nginx', 'alb', 'smi', 'ambassador', 'appMesh', 'traefik', 'apisix', 'plugins'],
}
