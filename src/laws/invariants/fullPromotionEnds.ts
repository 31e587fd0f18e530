import type { Invariant } from '../invariant.ts'
import { desiredOf, everyPassage, isScalePending, newOf } from '../readings/passage.ts'

export const fullPromotionEnds: Invariant = everyPassage(
  'a full promotion ends',
  'A full promotion of a canary is over as soon as all its pods are available: no step, pause ' +
    'or analysis holds it up.',
  ({ now }) => {
    const { status, spec } = now
    if (!status.promoteFull || spec.strategy.kind !== 'canary') return null
    if (now.failure !== '' || spec.refused !== '' || isScalePending(now)) return null
    const available = newOf(now)?.available ?? 0
    return available < desiredOf(now)
      ? null
      : `all ${available} pods are available, and the promotion is not over`
  },
)
