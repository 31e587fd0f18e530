import type { Invariant } from '../invariant.ts'
import { everyPassageIn, isUpdateOver, newOf, type Passage, stableOf } from '../readings/passage.ts'
import { hasAccidents } from '../readings/restless.ts'
import { refuseTerms } from '../readings/terms.ts'
import { exposureOf } from './exposesAtMost.ts'

/**
 * A canary behind a traffic router never gets more traffic than so many times its part of the ready
 * pods: with a factor of 1.5 no pod of the canary is asked half as often again as the average pod.
 * Where pods crash, flap or are lost nothing is promised.
 * Throws `InvalidInputError` where the factor is no number above 0.
 */
export function carriesItsTraffic(factor: number): Invariant {
  if (!Number.isFinite(factor) || factor <= 0) {
    return refuseTerms('carriesItsTraffic', { factor: [factor, 'a number above 0, such as 1.5'] })
  }
  return everyPassageIn(
    `it carries its traffic within ${factor} times its share`,
    'The canary gets no more of the traffic than that many times its part of the ready pods.',
    (timeline) => {
      const isDisturbed = hasAccidents(timeline)
      return (passage) => (isDisturbed ? null : overloadIn(passage, factor))
    },
  )
}

function overloadIn({ now }: Passage, factor: number): string | null {
  const canary = newOf(now)
  const stable = stableOf(now)
  if (canary === null || stable === null || isUpdateOver(now)) return null
  const { strategy } = now.spec
  if (strategy.kind !== 'canary' || strategy.trafficRouting === null) return null
  const traffic = exposureOf(now)
  const pods = (canary.ready * 100) / (canary.ready + stable.ready || 1)
  return traffic <= pods * factor
    ? null
    : `the canary gets ${traffic.toFixed(1)} % of the traffic with ${pods.toFixed(1)} % ` +
        'of the ready pods'
}
