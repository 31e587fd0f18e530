import { flagIn, numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { TimeIn } from '../document/timeReader.ts'
import type { JsonObject } from '../units/json.ts'
import { strategies } from './reconcilers/strategies.ts'
import { emptyStatus, type RolloutCondition, type RolloutStatus } from './status.ts'

type Block = JsonObject | null

/** `.status` of a Rollout as Kubernetes hands it out: what `statusOf` writes, read back. */
export function readStatus(status: JsonObject, timeIn: TimeIn): RolloutStatus {
  let read = readGeneral(status, timeIn)
  for (const [name, { statusBlock }] of strategies) {
    read = { ...read, ...statusBlock.read(recordIn(status, name), timeIn) }
  }
  return read
}

function readGeneral(status: JsonObject, timeIn: TimeIn): RolloutStatus {
  return {
    ...emptyStatus,
    abort: flagIn(status, 'abort') === true,
    abortedAt: timeIn(status, 'abortedAt', 'status.abortedAt'),
    promoteFull: flagIn(status, 'promoteFull') === true,
    controllerPause: flagIn(status, 'controllerPause') === true,
    pauseConditions: recordsIn(status, 'pauseConditions').flatMap((condition, index) => {
      const path = `status.pauseConditions[${index}].startTime`
      const startTime = timeIn(condition, 'startTime', path)
      return startTime === null ? [] : [{ reason: textIn(condition, 'reason'), startTime }]
    }),
    currentPodHash: textIn(status, 'currentPodHash'),
    stableRS: textIn(status, 'stableRS'),
    currentStepIndex: numberIn(status, 'currentStepIndex'),
    currentStepHash: textIn(status, 'currentStepHash'),
    conditions: recordsIn(status, 'conditions').flatMap((condition, index) =>
      readCondition(condition, `status.conditions[${index}]`, timeIn),
    ),
    phase: textIn(status, 'phase') as RolloutStatus['phase'],
    message: textIn(status, 'message'),
    replicas: countIn(status, 'replicas'),
    updatedReplicas: countIn(status, 'updatedReplicas'),
    readyReplicas: countIn(status, 'readyReplicas'),
    availableReplicas: countIn(status, 'availableReplicas'),
    HPAReplicas: countIn(status, 'HPAReplicas'),
    observedGeneration: generationOf(textIn(status, 'observedGeneration')),
    restartedAt: timeIn(status, 'restartedAt', 'status.restartedAt'),
  }
}

// A text in Kubernetes. One that is no number (early versions wrote a hash) counts as observed.
function generationOf(text: string): number {
  if (text === '') return 0
  return /^-?\d+$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER
}

/** A counter; 0 if absent, for Go leaves zeros out. */
export function countIn(object: Block, key: string): number {
  return numberIn(object, key) ?? 0
}

function readCondition(condition: JsonObject, path: string, timeIn: TimeIn): RolloutCondition[] {
  const lastUpdateTime = timeIn(condition, 'lastUpdateTime', `${path}.lastUpdateTime`)
  const lastTransitionTime = timeIn(condition, 'lastTransitionTime', `${path}.lastTransitionTime`)
  if (lastUpdateTime === null || lastTransitionTime === null) return []
  return [
    {
      type: textIn(condition, 'type') as RolloutCondition['type'],
      status: textIn(condition, 'status') as RolloutCondition['status'],
      reason: textIn(condition, 'reason'),
      message: textIn(condition, 'message'),
      lastUpdateTime,
      lastTransitionTime,
    },
  ]
}
