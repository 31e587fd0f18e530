import { textAt } from './fields.ts'
import { current, inProgress, type StatusRule } from './result.ts'

/** Not the address of a load balancer is waited for, but the address inside the cluster. */
export const service: StatusRule = (object) => {
  const type = textAt(object, 'spec.type', 'ClusterIP')
  return type === 'LoadBalancer' && textAt(object, 'spec.clusterIP', '') === ''
    ? inProgress('ClusterIP not set. Service type: LoadBalancer')
    : current('Service is ready')
}
