import type { Invariant } from '../invariant.ts'
import { everyPassage, isActedOn } from '../readings/passage.ts'

export const pingPongTakesTurns: Invariant = everyPassage(
  'ping and pong take turns',
  'With ping-pong the two Services change their parts whenever a revision becomes stable, and ' +
    'never otherwise.',
  (passage) => {
    const { now, was } = passage
    const { strategy } = now.spec
    if (was === null || strategy.kind !== 'canary' || strategy.pingPong === null) return null
    const isPromoted = now.status.stableRS !== was.status.stableRS
    const isTurned = now.status.stablePingPong !== was.status.stablePingPong
    // Whoever goes back to the stable revision is promoted to what he has.
    if (isPromoted === isTurned || isActedOn(passage)) return null
    const part = now.status.stablePingPong || 'none of them'
    return isPromoted
      ? `${now.status.stableRS} became stable, and ${part} stays the stable Service`
      : `${part} became the stable Service, and ${now.status.stableRS} was stable before`
  },
)
