import type { Invariant } from '../invariant.ts'
import {
  desiredOf,
  everyPassage,
  ordersOf,
  type Passage,
  secondsOf,
  stableOf,
} from '../readings/passage.ts'
import { stepsOf } from '../readings/weights.ts'

export const weightsWaitForTheRouter: Invariant = everyPassage(
  'weights wait for the router',
  'Where the router confirms weights a setWeight step is completed only after it has.',
  (passage) => {
    const { at, now, was } = passage
    if (was === null || !isPlain(passage)) return null
    const from = was.status.currentStepIndex ?? 0
    const to = now.status.currentStepIndex ?? 0
    const { verifiedAt, weight } = was.router
    for (let index = from; index < to; index++) {
      const step = stepsOf(now)[index]
      if (step?.setWeight == null || step.pause !== null || step.setCanaryScale !== null) continue
      if (weight === step.setWeight && verifiedAt !== null && verifiedAt > at) {
        return `step ${index} is completed, and its weight is confirmed at ${secondsOf(verifiedAt)}`
      }
      if (weight !== step.setWeight && isToldNow(passage, step.setWeight)) {
        return `step ${index} is completed the moment its weight is told, and the router takes time`
      }
    }
    return null
  },
)

// With a setCanaryScale a canary may have no pods, and then its weight is told only afterwards.
function isToldNow(passage: Passage, weight: number): boolean {
  if (stepsOf(passage.now).some((step) => step.setCanaryScale !== null)) return false
  const { verification } = passage.now.router
  const takesTime = typeof verification === 'number' && verification > 0
  return takesTime && ordersOf(passage, 'setWeight').some((order) => order.weight === weight)
}

function isPlain({ now, was, moment }: Passage): boolean {
  return (
    was !== null &&
    moment.actions.length === 0 &&
    now.status.currentPodHash === was.status.currentPodHash &&
    now.status.currentStepHash === was.status.currentStepHash &&
    was.status.stableRS !== was.status.currentPodHash &&
    now.status.stableRS === was.status.stableRS &&
    !was.status.promoteFull &&
    !was.status.abort &&
    // While the stable cannot carry its part nobody asks the router, and its last answer stands.
    (stableOf(was)?.available ?? 0) >= desiredOf(was)
  )
}
