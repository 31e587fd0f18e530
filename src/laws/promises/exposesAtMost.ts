import { formatTime } from '../../go/timeText.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { readTime, type Time } from '../../timeline/time.ts'
import type { Instant } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import { isUpdateOver, newOf, passagesOf, secondsOf, withHash } from '../readings/passage.ts'
import { refuseTerms } from '../readings/terms.ts'
import { maximumOf } from '../readings/weights.ts'

/**
 * A new revision gets no more than such a part of the traffic (percent) for so long, unless
 * somebody promotes or goes back to a revision that was there before: time enough to see what it
 * does. Throws `InvalidInputError` where the percentage is none from 0 to 100, or the time is none.
 */
export function exposesAtMost(percent: number, time: Time): Invariant {
  const span = readTime(time)
  const isPercentage = Number.isFinite(percent) && percent >= 0 && percent <= 100
  if (span === null || !isPercentage) {
    return refuseTerms('exposesAtMost', {
      ...(isPercentage ? {} : { percent: [percent, 'a number from 0 to 100, such as 5'] }),
      ...(span === null ? { time: [time, "a time such as '10m'"] } : {}),
    })
  }
  return {
    name: `it exposes at most ${percent} % for ${formatTime(span)}`,
    claim: 'A new revision gets no more traffic than that before the time is over.',
    check(timeline) {
      let update: { readonly hash: string; readonly since: Instant } | null = null
      for (const { at, now, was, moment } of passagesOf(timeline)) {
        const { hash } = now.spec.template
        const isNew = was !== null && was.spec.template.hash !== hash
        if (isNew) update = withHash(was, hash) === null ? { hash, since: at } : null
        if (moment.actions.some((action) => 'promote' in action || 'promoteFull' in action))
          update = null
        if (update === null || at >= update.since + span) continue
        const share = exposureOf(now)
        if (share > percent + ROUNDING) {
          const message =
            `${hash} gets ${share.toFixed(1)} % of the traffic, ` +
            `${secondsOf((at - update.since) as Instant)} after it began`
          return { at, message }
        }
      }
      return null
    },
  }
}

const ROUNDING = 1e-9

/**
 * The part of the traffic, in percent, that the newest revision gets as long as it is not stable.
 */
export function exposureOf(rollout: RolloutState): number {
  const fresh = newOf(rollout)
  if (fresh === null) return 0
  const { strategy } = rollout.spec
  if (strategy.kind === 'blueGreen') {
    return rollout.services.some(
      (one) => one.name === strategy.activeService && one.hash === fresh.hash,
    )
      ? 100
      : 0
  }
  if (isUpdateOver(rollout)) return 100
  if (strategy.trafficRouting !== null)
    return ((rollout.router.weight ?? 0) * 100) / maximumOf(rollout)
  const ready = rollout.replicaSets.reduce((sum, one) => sum + one.ready, 0)
  return ready === 0 ? 0 : (fresh.ready * 100) / ready
}
