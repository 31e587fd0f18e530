import type { Invariant } from '../invariant.ts'
import { everyPassage, ordersOf, type Passage } from '../readings/passage.ts'
import { maximumOf, stepsOf } from '../readings/weights.ts'

export const weightsComeFromThePlan: Invariant = everyPassage(
  'weights come from the plan',
  'The router is told nothing but weights of the steps, none of it or all of it; more is only ' +
    'told with dynamicStableScale.',
  (passage) => {
    const { strategy } = passage.now.spec
    if (strategy.kind !== 'canary' || strategy.dynamicStableScale) return null
    const known = weightsIn(passage)
    for (const { weight } of ordersOf(passage, 'setWeight')) {
      if (!known.has(weight)) return `the router is told ${weight}, which no step asks for`
    }
    return null
  },
)

// A full promotion keeps the weight that was recorded, and the steps may have changed since.
function weightsIn({ now, was }: Passage): ReadonlySet<number> {
  const known = new Set([0, maximumOf(now), was?.router.weight ?? 0])
  for (const step of stepsOf(now)) if (step.setWeight !== null) known.add(step.setWeight)
  return known
}
