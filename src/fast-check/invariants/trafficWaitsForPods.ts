import type { Invariant } from '../invariant.ts'
import { desiredOf, everyTurn, newOf, type Turn, wasDone } from '../readings/turn.ts'
import { maximumOf, podsFor, stepsOf } from '../readings/weights.ts'

export const trafficWaitsForPods: Invariant = everyTurn(
  'traffic waits for pods',
  'The canary gets more traffic only with enough pods available to carry it, or as many as its setCanaryScale says.',
  (turn) => {
    const { now, was } = turn
    const { strategy } = now.spec
    if (strategy.kind !== 'canary' || strategy.trafficRouting === null) return null
    const weight = now.router.weight ?? 0
    if (weight <= (was?.router.weight ?? 0) || isAside(turn)) return null
    const available = newOf(now)?.available ?? 0
    const needed = podsFor(desiredOf(now), weight, maximumOf(now))
    return available >= needed
      ? null
      : `the canary gets ${weight} with ${available} of ${needed} pods available`
  },
)

function isAside(turn: Turn): boolean {
  const { now, was } = turn
  const { strategy } = now.spec
  return (
    strategy.kind !== 'canary' ||
    // Whoever promotes skips the step that waits, and its weight is that of the step before.
    wasDone(turn, 'promote') ||
    strategy.replicaProgressThreshold !== null ||
    stepsOf(now).some((step) => step.setCanaryScale !== null) ||
    // A full promotion with a dynamic stable counts the pods themselves, and so does the way back.
    (strategy.dynamicStableScale &&
      (now.status.abort ||
        now.status.promoteFull ||
        (was?.status.promoteFull ?? false) ||
        now.status.stableRS === now.status.currentPodHash))
  )
}
