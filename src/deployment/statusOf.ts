import type { JsonObject } from '../units/json.ts'
import { rfc3339 } from '../units/time.ts'
import type { DeploymentState } from './state.ts'

/**
 * `.status` of the Deployment, field for field as Kubernetes stores it (a zero and an empty list
 * are left out, as Go's `omitempty` does).
 */
export function deploymentStatusOf({ status }: DeploymentState): JsonObject {
  const { conditions, ...counts } = status
  const written = Object.entries(counts).filter(([, count]) => count !== 0)
  const list = conditions.map(({ lastUpdateTime, lastTransitionTime, ...said }) => ({
    ...said,
    lastUpdateTime: rfc3339(lastUpdateTime),
    lastTransitionTime: rfc3339(lastTransitionTime),
  }))
  return { ...Object.fromEntries(written), ...(list.length > 0 && { conditions: list }) }
}
