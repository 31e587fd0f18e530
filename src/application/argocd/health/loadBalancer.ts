import { listIn, recordIn } from '../../../document/fields.ts'
import type { Unstructured } from '../object.ts'

/** Whether a load balancer has told where it can be reached. */
export function hasAddress(object: Unstructured): boolean {
  return listIn(recordIn(recordIn(object, 'status'), 'loadBalancer'), 'ingress').length > 0
}
