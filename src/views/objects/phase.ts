import { numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import {
  type ClientView,
  clientPhase,
  type PhaseText,
} from '../../rollout/decisions/clientPhase.ts'
import type { JsonObject } from '../../units/json.ts'
import { parseRfc3339 } from '../../units/time.ts'
import { readStrategy } from '../strategies/strategies.ts'

/**
 * The phase that clients show: the stored one, unless the controller has not caught up with a
 * change; worked out from the rest of the status where none is stored (controllers before v1.0).
 */
export function phaseOfObject(rollout: JsonObject): PhaseText {
  const status = recordIn(rollout, 'status')
  const phase = textIn(status, 'phase')
  const view: ClientView = {
    generation: numberIn(recordIn(rollout, 'metadata'), 'generation') ?? 0,
    observedGeneration: textIn(status, 'observedGeneration'),
    controllerPause: status?.controllerPause === true,
    pauseConditions: recordsIn(status, 'pauseConditions'),
    // Whether the template came from a workload is not stored, so that clients never wait for one.
    workloadGeneration: null,
    observedWorkloadGeneration: '',
  }
  const message = textIn(status, 'message')
  return clientPhase(view, phase === '' ? computed(rollout) : { phase, message })
}

function computed(rollout: JsonObject): PhaseText {
  const spec = recordIn(rollout, 'spec')
  const status = recordIn(rollout, 'status')
  for (const condition of recordsIn(status, 'conditions')) {
    const isInvalid = textIn(condition, 'type') === 'InvalidSpec'
    const reason = isInvalid ? 'InvalidSpec' : textIn(condition, 'reason')
    if (!isInvalid && !['RolloutAborted', 'ProgressDeadlineExceeded'].includes(reason)) continue
    return { phase: 'Degraded', message: `${reason}: ${textIn(condition, 'message')}` }
  }
  if (spec?.paused === true) return { phase: 'Paused', message: 'manually paused' }
  const pause = recordsIn(status, 'pauseConditions')[0]
  if (pause !== undefined) return { phase: 'Paused', message: textIn(pause, 'reason') }
  const message = waitingFor(rollout)
  return message === '' ? { phase: 'Healthy', message } : progressing(message)
}

function waitingFor(rollout: JsonObject): string {
  const spec = recordIn(rollout, 'spec')
  const status = recordIn(rollout, 'status')
  const restartAt = parseRfc3339(textIn(spec, 'restartAt'))
  if (restartAt !== null && restartAt !== parseRfc3339(textIn(status, 'restartedAt'))) {
    return 'rollout is restarting'
  }
  const updated = numberIn(status, 'updatedReplicas') ?? 0
  if (updated < (numberIn(spec, 'replicas') ?? 1)) return 'more replicas need to be updated'
  if ((numberIn(status, 'availableReplicas') ?? 0) < updated) {
    return 'updated replicas are still becoming available'
  }
  return readStrategy(rollout).waitingFor
}

function progressing(message: string): PhaseText {
  return { phase: 'Progressing', message }
}
