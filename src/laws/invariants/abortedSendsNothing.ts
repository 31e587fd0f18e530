import type { Invariant } from '../invariant.ts'
import { desiredOf, everyPassage, isScalePending, stableOf } from '../readings/passage.ts'

export const abortedSendsNothing: Invariant = everyPassage(
  'an aborted rollout sends nothing to the canary',
  'After an abort the router sends nothing to the canary as soon as the stable has all its pods.',
  ({ now }) => {
    const { strategy } = now.spec
    if (!now.status.abort || strategy.kind !== 'canary' || strategy.trafficRouting === null) {
      return null
    }
    if (strategy.dynamicStableScale || now.failure !== '' || isScalePending(now)) return null
    const ready = (stableOf(now)?.available ?? 0) >= desiredOf(now)
    const { weight } = now.router
    return !ready || weight === null || weight === 0
      ? null
      : `the canary still gets ${weight}, and the stable has all its pods`
  },
)
