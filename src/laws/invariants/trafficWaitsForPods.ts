import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import {
  desiredOf,
  everyPassage,
  newOf,
  ordersOf,
  type Passage,
  wasDone,
} from '../readings/passage.ts'
import { maximumOf, podsFor, stepsOf, weightUpTo } from '../readings/weights.ts'

export const trafficWaitsForPods: Invariant = everyPassage(
  'traffic waits for pods',
  'The canary gets more traffic only with enough pods available to carry it; while a ' +
    'setCanaryScale is in force its own sizes count instead.',
  (passage) => {
    const { now } = passage
    const { strategy } = now.spec
    if (strategy.kind !== 'canary' || strategy.trafficRouting === null) return null
    const weight = now.router.weight ?? 0
    if (weight <= weightBefore(passage) || isAside(passage)) return null
    const available = newOf(now)?.available ?? 0
    const needed = podsFor(desiredOf(now), weight, maximumOf(now))
    return available >= needed
      ? null
      : `the canary gets ${weight} with ${available} of ${needed} pods available`
  },
)

// A router outlives its Rollout: of one that is deleted and applied again it has the weight.
function weightBefore({ before }: Passage): number {
  return before?.rollout?.router.weight ?? before?.remains?.router.weight ?? 0
}

function isAside(passage: Passage): boolean {
  const { now, was } = passage
  const { strategy } = now.spec
  return (
    strategy.kind !== 'canary' ||
    // Whoever promotes skips the step that waits, and then its weight counts as reached.
    wasDone(passage, 'promote') ||
    ordersOf(passage, 'evictPods').length > 0 ||
    (was !== null && isBehind(now, was)) ||
    // A step that asks for less may follow within the moment.
    ordersOf(passage, 'scaleReplicaSet').some(
      (one) => one.hash === newOf(now)?.hash && one.to < one.from,
    ) ||
    strategy.replicaProgressThreshold !== null ||
    hasOwnScale(now, was) ||
    // A full promotion with a dynamic stable counts the pods themselves, and so does the way back.
    (strategy.dynamicStableScale &&
      (now.status.abort ||
        now.status.promoteFull ||
        (was?.status.promoteFull ?? false) ||
        now.status.stableRS === now.status.currentPodHash))
  )
}

// At one of the steps that the moment went through; a scale that follows the weight says nothing of
// its own.
function hasOwnScale(now: RolloutState, was: RolloutState | null): boolean {
  const steps = stepsOf(now)
  const last = now.status.currentStepIndex ?? 0
  const isSame = was?.spec.template.hash === now.spec.template.hash
  const first = isSame ? Math.min(was.status.currentStepIndex ?? 0, last) : 0
  for (let index = first; index <= last; index++) {
    const scaling = steps.slice(0, index + 1).findLast((step) => step.setCanaryScale !== null)
    if (scaling?.setCanaryScale?.matchTrafficWeight === false) return true
  }
  return false
}

function isBehind(now: RolloutState, was: RolloutState): boolean {
  const index = was.status.currentStepIndex ?? 0
  return now.router.weight === weightUpTo(stepsOf(now), index - 1)
}
