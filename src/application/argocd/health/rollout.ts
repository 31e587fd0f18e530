import { flagIn, numberIn, recordIn, recordsIn, textIn } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
import { luaNumber, nilIterated } from '../lua.ts'
import type { Unstructured } from '../object.ts'
import { brokenCheck, type Health, type HealthCheck, health, isHealthCode } from './health.ts'

/**
 * A Rollout (`resource_customizations/argoproj.io/Rollout/health.lua`). Since Argo Rollouts 1.0 the
 * controller's own phase is believed; everything below it is for older controllers.
 */
export const rollout: HealthCheck = {
  understood: null,
  healthOf(object) {
    const status = recordIn(object, 'status')
    if (status === null || !isObserved(object, status) || !isWorkloadObserved(object, status)) {
      return health('Progressing', 'Waiting for rollout spec update to be observed')
    }
    return fromPhase(status) ?? fromParts(object, status)
  },
}

// A generation that is no number, or larger than the object's, is a hash of the times before 0.10.
function isObserved(object: Unstructured, status: JsonObject): boolean {
  const observed = luaNumber(status.observedGeneration)
  const generation = numberIn(recordIn(object, 'metadata'), 'generation') ?? 0
  return observed === null || observed >= generation
}

function isWorkloadObserved(object: Unstructured, status: JsonObject): boolean {
  const annotations = recordIn(recordIn(object, 'metadata'), 'annotations')
  if (recordIn(recordIn(object, 'spec'), 'workloadRef') === null || annotations === null)
    return true
  const written = luaNumber(annotations['rollout.argoproj.io/workload-generation'])
  return written === luaNumber(status.workloadObservedGeneration)
}

function fromPhase(status: JsonObject): Health | null {
  const { phase } = status
  if (typeof phase !== 'string') return null
  const code = phase === 'Paused' ? 'Suspended' : phase
  if (!isHealthCode(code)) return health('Unknown', 'Lua returned an invalid health status')
  return health(code, textIn(status, 'message'))
}

function fromParts(object: Unstructured, status: JsonObject): Health {
  if (!Array.isArray(status.conditions)) return brokenCheck(nilIterated(100))
  const failure = recordsIn(status, 'conditions').find(saysFailed)
  if (failure !== undefined) return health('Degraded', textIn(failure, 'message'))
  const spec = recordIn(object, 'spec')
  if (recordsIn(status, 'pauseConditions').length > 0 || flagIn(spec, 'paused') === true) {
    return health('Suspended', 'Rollout is paused')
  }
  const current = textIn(status, 'currentPodHash')
  if (status.currentPodHash === undefined) {
    return waits('Waiting for rollout to finish: status has not been reconciled.')
  }
  const updated = numberIn(status, 'updatedReplicas') ?? 0
  if (updated < (numberIn(spec, 'replicas') ?? 1)) {
    return waits('Waiting for roll out to finish: More replicas need to be updated')
  }
  if ((numberIn(status, 'availableReplicas') ?? 0) < updated) {
    return waits('Waiting for roll out to finish: updated replicas are still becoming available')
  }
  const strategy = recordIn(spec, 'strategy')
  const stable = stableOf(status)
  if (recordIn(strategy, 'blueGreen') !== null) return blueGreen(status, current, stable)
  if (recordIn(strategy, 'canary') === null) return health('Healthy')
  if ((numberIn(status, 'replicas') ?? 0) > updated) {
    return waits('Waiting for roll out to finish: old replicas are pending termination')
  }
  const promoted = stable !== '' && stable === current
  return promoted ? health('Healthy') : waits('Waiting for rollout to finish steps')
}

function saysFailed(condition: JsonObject): boolean {
  const type = textIn(condition, 'type')
  if (type === 'InvalidSpec') return true
  const reason = textIn(condition, 'reason')
  return (
    type === 'Progressing' && (reason === 'RolloutAborted' || reason === 'ProgressDeadlineExceeded')
  )
}

// Unlike a canary's, a blue-green Rollout's absent stable ReplicaSet is taken for promoted.
function blueGreen(status: JsonObject, current: string, stable: string | null): Health {
  const active = recordIn(status, 'blueGreen')
  if (active === null || textIn(active, 'activeSelector') !== current) {
    return waits('active service cutover pending')
  }
  const promoted = stable === '' || stable === current
  return promoted ? health('Healthy') : waits('waiting for analysis to complete')
}

// Before 0.8 it stood among the canary's own; null: that block is there without it.
function stableOf(status: JsonObject): string | null {
  const { stableRS } = status
  if (typeof stableRS === 'string') return stableRS
  const canary = recordIn(status, 'canary')
  if (canary === null) return ''
  return typeof canary.stableRS === 'string' ? canary.stableRS : null
}

function waits(message: string): Health {
  return health('Progressing', message)
}
