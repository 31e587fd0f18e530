import type { IntOrString } from '../../units/amounts.ts'
import type { Invariant } from '../invariant.ts'
import { desiredOf, everyPassage, totalOf } from '../readings/passage.ts'
import { isPods, podsShape, refuseTerms } from '../readings/terms.ts'
import { podsOf } from './keepsAvailable.ts'

/**
 * The update never needs more than so many pods (`2`, or `'25%'` of `spec.replicas`, rounded up)
 * above `spec.replicas`: what the cluster has room for. Pods that a person has just scaled away do
 * not count.
 * Throws `InvalidInputError` where that is neither.
 */
export function staysWithinSurge(most: IntOrString): Invariant {
  if (!isPods(most)) return refuseTerms('staysWithinSurge', { most: [most, podsShape] })
  return everyPassage(
    `it stays within a surge of ${most}`,
    'All ReplicaSets together never grow beyond spec.replicas and that many pods.',
    ({ now, was }) => {
      const limit = desiredOf(now) + podsOf(most, desiredOf(now))
      const pods = totalOf(now.replicaSets, 'have')
      const before = was === null ? 0 : totalOf(was.replicaSets, 'have')
      return pods <= limit || pods <= before
        ? null
        : `there are ${pods} pods, and room for ${limit}`
    },
  )
}
