import type { Invariant } from '../invariant.ts'
import {
  desiredOf,
  everyPassage,
  messagesOf,
  ordersOf,
  type Passage,
  settlesAnew,
  stableOf,
} from '../readings/passage.ts'

export const stableIsEarned: Invariant = everyPassage(
  'stable is earned',
  'A revision becomes stable only as the current one, with its pods available, all steps ' +
    'behind it or a stated reason.',
  (passage) => {
    const { now, was } = passage
    const { stableRS, currentPodHash, currentStepIndex } = now.status
    if (was === null || stableRS === was.status.stableRS) return null
    if (stableRS !== currentPodHash)
      return `${stableRS} became stable, and ${currentPodHash} is current`
    const reason = messagesOf(passage, 'RolloutCompleted').at(-1)
    if (reason === undefined) return `${stableRS} became stable without a word`
    const { strategy } = now.spec
    if (strategy.kind !== 'canary') return null
    const steps = strategy.steps.length
    if (steps > 0 && currentStepIndex !== steps) {
      return `${stableRS} became stable at step ${currentStepIndex} of ${steps}`
    }
    return reason.endsWith('Initial deploy') ? null : pods(passage)
  },
)

function pods(passage: Passage): string | null {
  const { now } = passage
  const { strategy } = now.spec
  if (strategy.kind !== 'canary' || strategy.replicaProgressThreshold !== null) return null
  if (ordersOf(passage, 'evictPods').length > 0 || isResized(passage)) return null
  // Its pods were available, and are not any more by the new measure.
  if (settlesAnew(passage)) return null
  const available = stableOf(now)?.available ?? 0
  return available >= desiredOf(now)
    ? null
    : `${now.status.stableRS} became stable with ${available} of ${desiredOf(now)} pods available`
}

// What is promoted may lose its pods in the very same pass, to the deadline of an abort that is
// dropped with it.
function isResized(passage: Passage): boolean {
  return ordersOf(passage, 'scaleReplicaSet').some(
    (one) => one.hash === passage.now.status.stableRS,
  )
}
