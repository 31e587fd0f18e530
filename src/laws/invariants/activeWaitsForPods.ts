import type { Invariant } from '../invariant.ts'
import { desiredOf, everyPassage, newOf, ordersOf, settlesAnew } from '../readings/passage.ts'

export const activeWaitsForPods: Invariant = everyPassage(
  'the active Service waits for pods',
  'Blue-green points its active Service at a new revision only when all of its pods are available.',
  (passage) => {
    const { now } = passage
    const { strategy } = now.spec
    const fresh = newOf(now)
    if (strategy.kind !== 'blueGreen' || fresh === null) return null
    if (settlesAnew(passage)) return null
    const switched = ordersOf(passage, 'switchService').some(
      (one) => one.service === strategy.activeService && one.hash === fresh.hash,
    )
    const evicted = ordersOf(passage, 'evictPods').length > 0
    return !switched || evicted || fresh.available >= desiredOf(now)
      ? null
      : `${fresh.name} takes over with ${fresh.available} of ${desiredOf(now)} pods available`
  },
)
