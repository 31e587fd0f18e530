import { numberIn, recordIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import type { RolloutInfo } from '../info.ts'
import { readStrategy } from '../strategies/strategies.ts'
import { analysisRunInfos } from './analysisRun.ts'
import { experimentInfos } from './experiment.ts'
import { ageOf, nameOf, namespaceOf } from './metadata.ts'
import type { ClusterObjects } from './objects.ts'
import { phaseOfObject } from './phase.ts'
import { replicaSetInfos } from './replicaSet.ts'

/** What there is to show of a Rollout, and of the objects of its namespace that belong to it. */
export function rolloutInfo(
  rollout: JsonObject,
  objects: ClusterObjects,
  now: Instant,
): RolloutInfo {
  const status = recordIn(rollout, 'status')
  const strategy = readStrategy(rollout)
  const replicaSets = replicaSetInfos(rollout, objects, strategy.rolesOf, now)
  return {
    name: nameOf(rollout),
    namespace: namespaceOf(rollout),
    age: ageOf(rollout, now),
    ...phaseOfObject(rollout),
    strategy: strategy.title,
    progress: strategy.progressOf(replicaSets),
    desired: numberIn(recordIn(rollout, 'spec'), 'replicas') ?? 1,
    current: numberIn(status, 'replicas') ?? 0,
    updated: numberIn(status, 'updatedReplicas') ?? 0,
    ready: numberIn(status, 'readyReplicas') ?? 0,
    available: numberIn(status, 'availableReplicas') ?? 0,
    replicaSets,
    experiments: experimentInfos(rollout, objects, now),
    analysisRuns: analysisRunInfos(rollout, objects, now),
  }
}
