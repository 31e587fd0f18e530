import { type HealthCheck, health } from './health.ts'
import { hasAddress } from './loadBalancer.ts'

/** An Ingress of any version (`getIngressHealth`). */
export const ingress: HealthCheck = {
  understood: null,
  healthOf: (object) => health(hasAddress(object) ? 'Healthy' : 'Progressing'),
}
