import { numberIn, recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import type { RolloutInfo } from '../info.ts'
import { ageOf, nameOf, namespaceOf } from './metadata.ts'
import type { ClusterObjects } from './objects.ts'
import { replicaSetInfos } from './replicaSet.ts'

/**
 * What there is to show of a Deployment: what the plugin shows of a Rollout, as far as a Deployment
 * has it. It stores no phase.
 */
export function deploymentInfo(
  deployment: JsonObject,
  objects: ClusterObjects,
  now: Instant,
  { phase, message }: Pick<RolloutInfo, 'phase' | 'message'>,
): RolloutInfo {
  const spec = recordIn(deployment, 'spec')
  const status = recordIn(deployment, 'status')
  return {
    name: nameOf(deployment),
    namespace: namespaceOf(deployment),
    age: ageOf(deployment, now),
    phase,
    message: phase === 'Healthy' ? '' : message,
    strategy: textIn(recordIn(spec, 'strategy'), 'type') || 'RollingUpdate',
    progress: null,
    desired: numberIn(spec, 'replicas') ?? 1,
    current: numberIn(status, 'replicas') ?? 0,
    updated: numberIn(status, 'updatedReplicas') ?? 0,
    ready: numberIn(status, 'readyReplicas') ?? 0,
    available: numberIn(status, 'availableReplicas') ?? 0,
    replicaSets: replicaSetInfos(deployment, objects, () => [], now),
    experiments: [],
    analysisRuns: [],
  }
}
