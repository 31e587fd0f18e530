import type { RolloutState } from '../../rollout/state.ts'
import { after, type Instant, seconds } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import {
  everyPassage,
  isActedOn,
  isScalePending,
  messagesOf,
  type Passage,
  secondsOf,
} from '../readings/passage.ts'
import { stepsOf } from '../readings/weights.ts'

const INCONCLUSIVE = 'Rollout is paused (InconclusiveAnalysisRun)'

export const pausesHold: Invariant = everyPassage(
  'pauses hold',
  'A pause without a duration ends by a person alone, one with a duration exactly when it is over.',
  (passage) => {
    const { at, now, was } = passage
    if (was === null || isActedOn(passage) || isOver(passage)) return null
    const pause = pauseOf(was)
    if (pause === null) return passedIn(passage, was)
    const { step, endsAt } = pause
    const left = now.status.currentStepIndex !== step
    if (left && (endsAt === null || at < endsAt)) {
      return (
        `the pause of step ${step} is left before ` +
        `${endsAt === null ? 'anybody promotes' : secondsOf(endsAt)}`
      )
    }
    if (!left && endsAt !== null && at >= endsAt && now.failure === '') {
      return `the pause of step ${step} was to end at ${secondsOf(endsAt)}`
    }
    if (left && endsAt !== null && at > endsAt && was.failure === '') {
      return `the pause of step ${step} ended later than at ${secondsOf(endsAt)}`
    }
    return null
  },
)

// A pause that has not begun cannot be over within the moment in which it begins.
function passedIn(passage: Passage, was: RolloutState): string | null {
  const { now } = passage
  const from = was.status.currentStepIndex ?? 0
  const to = now.status.currentStepIndex ?? 0
  // An inconclusive analysis that has paused the controller is what a pause step takes for its own
  // end.
  if (was.status.controllerPause || messagesOf(passage, 'RolloutPaused').includes(INCONCLUSIVE)) {
    return null
  }
  for (let step = from; step < to; step++) {
    const pause = stepsOf(now)[step]?.pause ?? null
    if (pause !== null && pause.seconds !== 0) return `the pause of step ${step} takes no time`
  }
  return null
}

// Something else took the rollout out of its step.
function isOver({ now, was }: Passage): boolean {
  return (
    was === null ||
    // A change of size that may not be carried out yet keeps everything else waiting.
    isScalePending(was) ||
    isScalePending(now) ||
    was.spec.paused ||
    was.status.promoteFull ||
    was.status.abort ||
    now.status.abort ||
    now.status.currentPodHash !== was.status.currentPodHash ||
    now.status.currentStepHash !== was.status.currentStepHash ||
    (now.status.stableRS !== was.status.stableRS && now.spec.rollbackWindowRevisions > 0)
  )
}

function pauseOf(rollout: RolloutState): { step: number; endsAt: Instant | null } | null {
  const { pauseConditions, currentStepIndex } = rollout.status
  const condition = pauseConditions.find((one) => one.reason === 'CanaryPauseStep')
  const step = currentStepIndex ?? 0
  const pause = stepsOf(rollout)[step]?.pause ?? null
  if (condition === undefined || pause === null) return null
  const endsAt = pause.seconds === null ? null : after(condition.startTime, seconds(pause.seconds))
  return { step, endsAt }
}
