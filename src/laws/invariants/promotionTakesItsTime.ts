import type { RolloutState } from '../../rollout/state.ts'
import { after, type Instant, seconds } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import {
  everyPassage,
  isActedOn,
  newOf,
  ordersOf,
  type Passage,
  secondsOf,
} from '../readings/passage.ts'

export const promotionTakesItsTime: Invariant = everyPassage(
  'promotion takes its time',
  'The pause before a blue-green switch ends after autoPromotionSeconds, to the second, or by ' +
    'a person alone.',
  (passage) => {
    const { at, now, was } = passage
    const startedAt = was === null ? null : pausedAt(was)
    if (was === null || startedAt === null || isActedOn(passage) || isAside(passage)) return null
    const { strategy } = now.spec
    if (strategy.kind !== 'blueGreen') return null
    const waits = pausedAt(now) !== null
    const timed = strategy.autoPromotionEnabled !== false && strategy.autoPromotionSeconds > 0
    if (!timed) return waits ? null : 'the pause ends, and nobody promoted'
    const endsAt = after(startedAt, seconds(strategy.autoPromotionSeconds))
    if (!waits && at < endsAt) return `the pause was to last until ${secondsOf(endsAt)}`
    if (!waits && at > endsAt) return `the pause was to end at ${secondsOf(endsAt)}`
    return waits && at >= endsAt ? `the pause was to end at ${secondsOf(endsAt)}` : null
  },
)

function pausedAt({ status }: RolloutState): Instant | null {
  const pause = status.pauseConditions.find((one) => one.reason === 'BlueGreenPause')
  return pause?.startTime ?? null
}

function isAnalysing({ status }: RolloutState): boolean {
  return status.prePromotionRun !== null && status.prePromotionRun.status !== 'Successful'
}

function isComplete(rollout: RolloutState): boolean {
  const fresh = newOf(rollout)
  return fresh !== null && fresh.available === fresh.want
}

function isAside(passage: Passage): boolean {
  const { now, was } = passage
  return (
    was === null ||
    was.spec.paused ||
    was.status.promoteFull ||
    was.status.abort ||
    now.status.abort ||
    was.failure !== '' ||
    was.status.pauseConditions.length > 1 ||
    now.status.currentPodHash !== was.status.currentPodHash ||
    now.spec.rollbackWindowRevisions > 0 ||
    ordersOf(passage, 'evictPods').length > 0 ||
    // After a retry the pause begins at once, and waits for the analysis that begins anew with it.
    isAnalysing(was) ||
    isAnalysing(now) ||
    // A person who scales or restarts leaves pods that are not available yet, and the pause waits
    // for them.
    !isComplete(was) ||
    !isComplete(now)
  )
}
