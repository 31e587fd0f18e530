import type { RolloutState } from '../../rollout/state.ts'
import type { RolloutCondition } from '../../rollout/status.ts'
import { isIndefiniteStep } from '../../steps/step.ts'
import { after, seconds } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage, isActedOn, secondsOf } from '../readings/passage.ts'

const EXCEEDED = 'ProgressDeadlineExceeded'
/** The controller looks again this much later, to be clear of rounding. */
const CLEARANCE = seconds(1)

export const progressDeadlineIsExact: Invariant = everyPassage(
  'the progress deadline is exact',
  'Lack of progress is noticed progressDeadlineSeconds after the last progress: not before, ' +
    'and within a second.',
  (passage) => {
    const { at, now, was } = passage
    if (was === null || isActedOn(passage) || was.spec !== now.spec) return null
    const before = progressingOf(was)
    if (before === undefined || before.reason === EXCEEDED) return null
    const due = after(before.lastUpdateTime, seconds(now.spec.progressDeadlineSeconds))
    const noticed = progressingOf(now)?.reason === EXCEEDED || timedOut(now, was)
    if (noticed && at < due) return `the deadline passes at ${secondsOf(due)}`
    if (at > after(due, CLEARANCE) && isRunning(was, before)) {
      return `the deadline passed at ${secondsOf(due)} already`
    }
    return null
  },
)

function progressingOf({ status }: RolloutState): RolloutCondition | undefined {
  return status.conditions.find((one) => one.type === 'Progressing')
}

// `progressDeadlineAbort` says so in the message of the abort.
function timedOut(now: RolloutState, was: RolloutState): boolean {
  const message = progressingOf(now)?.message ?? ''
  return now.status.abort && !was.status.abort && message.endsWith('has timed out progressing.')
}

// While a pause, an analysis or a scale-down delay is waited for, nobody looks at the clock.
function isRunning(
  { spec, status, replicaSets, failure }: RolloutState,
  before: RolloutCondition,
): boolean {
  const { strategy } = spec
  const step = strategy.kind === 'canary' ? strategy.steps[status.currentStepIndex ?? 0] : undefined
  return (
    !isIndefiniteStep(step ?? null) &&
    !status.conditions.some((one) => one.type === 'Healthy' && one.status === 'True') &&
    failure === '' &&
    !spec.paused &&
    !status.abort &&
    status.pauseConditions.length === 0 &&
    before.reason !== 'RolloutPaused' &&
    before.reason !== 'RolloutAborted' &&
    replicaSets.every((one) => one.scaleDownAt === null)
  )
}
