import { recordIn, textIn } from '../../../document/fields.ts'
import { type HealthCheck, health } from './health.ts'
import { hasAddress } from './loadBalancer.ts'

/** A Service (`getCorev1ServiceHealth`): only a LoadBalancer has to wait, for its address. */
export const service: HealthCheck = {
  understood: { versions: ['v1'], called: 'Service' },
  healthOf(object) {
    const balanced = textIn(recordIn(object, 'spec'), 'type') === 'LoadBalancer'
    return health(balanced && !hasAddress(object) ? 'Progressing' : 'Healthy')
  },
}
