import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import { surgeOf } from '../readings/bounds.ts'
import {
  desiredOf,
  everyPassage,
  isAtWork,
  isUpdateOver,
  newOf,
  othersOf,
  stableOf,
} from '../readings/passage.ts'
import { weightInForce } from '../readings/weights.ts'

export const splitIsClosest: Invariant = everyPassage(
  'the split is the closest',
  'Without a traffic router, once all pods are available, no other split of them comes closer ' +
    'to the weight.',
  ({ now }) => {
    const surge = surgeOf(now)
    const canary = newOf(now)
    const stable = stableOf(now)
    if (surge === null || canary === null || stable === null || isUpdateOver(now)) return null
    if (!isAtWork(now) || !isQuiet(now)) return null
    const weight = now.status.promoteFull ? 100 : weightInForce(now)
    const found = errorOf(canary.want, canary.want + stable.want, weight)
    for (const total of surge > 0 ? [desiredOf(now), desiredOf(now) + 1] : [desiredOf(now)]) {
      for (const pods of candidates(desiredOf(now), total, weight, surge)) {
        if (errorOf(pods, total, weight) >= found) continue
        return (
          `the canary has ${canary.want} of ${canary.want + stable.want} pods for a ` +
          `weight of ${weight}, where ${pods} of ${total} are closer`
        )
      }
    }
    return null
  },
)

// Pods that are missing or in the way keep the sizes from where they are to be.
function isQuiet(now: RolloutState): boolean {
  return (
    othersOf(now).every((one) => one.want === 0) &&
    now.replicaSets.every((one) => one.available === one.want)
  )
}

// The share of the pods, rounded either way. Between 0 and 100 both sides get a pod where there are
// two, and of two that are equally far the lower one is out, even where the upper one cannot be.
function candidates(
  replicas: number,
  total: number,
  weight: number,
  surge: number,
): readonly number[] {
  const share = (replicas * weight) / 100
  const isTie = ((total * weight) / 100) % 1 === 0.5
  const lower = Math.floor(share)
  const upper = lower === share ? lower : lower + 1
  const isOpen = weight === 0 || weight === 100 || (total === 1 && surge === 0)
  return (isTie ? [upper] : [upper, lower]).filter((pods) => isOpen || (pods > 0 && pods < total))
}

function errorOf(pods: number, total: number, weight: number): number {
  return total === 0 ? 0 : Math.abs((pods * 100) / total - weight)
}
