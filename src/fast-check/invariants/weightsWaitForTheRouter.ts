import type { Invariant } from '../invariant.ts'
import { desiredOf, everyTurn, secondsOf, stableOf, type Turn } from '../readings/turn.ts'
import { stepsOf } from '../readings/weights.ts'

export const weightsWaitForTheRouter: Invariant = everyTurn(
  'weights wait for the router',
  'Where the router confirms weights a setWeight step is completed only after it has.',
  (turn) => {
    const { at, now, was } = turn
    if (was === null || !isPlain(turn)) return null
    const from = was.status.currentStepIndex ?? 0
    const to = now.status.currentStepIndex ?? 0
    const step = stepsOf(now)[from]
    if (step?.setWeight == null || step.pause !== null || step.setCanaryScale !== null) return null
    const { verifiedAt, weight } = was.router
    if (to <= from || weight !== step.setWeight || verifiedAt === null || verifiedAt <= at)
      return null
    return `step ${from} is completed, and its weight is confirmed at ${secondsOf(verifiedAt)}`
  },
)

function isPlain({ now, was, moment }: Turn): boolean {
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
