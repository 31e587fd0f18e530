import { type LintRule, seen } from './rule.ts'
import { fewestReplicas, type Split, splitsOf } from './splits.ts'
import { strategySpot } from './subject.ts'
import { pods, rounded } from './words.ts'

export const weightNotReachable: LintRule = {
  name: 'weight-not-reachable',
  severity: 'warning',
  what: 'Without traffic routing, a weight is far from the share of pods that comes of it.',
  why: 'Whole pods stand for weights: one of two is 50 %, whatever was asked for.',
  fix: 'More replicas, another maxSurge, weights that the pods can make, or traffic routing.',
  source: 'approximateWeightedCanaryStableReplicaCounts; #2281, #1707, #1713, #1068',
  find({ rollout }) {
    if (rollout === null) return []
    const splits = splitsOf(rollout, rollout.replicas)
    const enough = fewestReplicas(rollout, (others) => !others.some(isFar))
    const all = splits.map(({ achieved }) => Math.round(achieved * 1e6) / 1e6)
    return splits.filter(isFar).map(({ index, weight, canary, stable, achieved }) => ({
      spot: strategySpot(rollout, 'steps', index, 'setWeight'),
      also: [{ manifest: rollout.manifest, path: ['spec', 'replicas'] }],
      message: `setWeight: ${weight} comes to ${rounded(achieved)} %`,
      evidence: seen(newPods(canary, canary + stable), {
        asked: weight,
        achieved,
        canaryPods: canary,
        stablePods: stable,
        achievedPercentByStep: all,
      }),
      fix:
        enough === null
          ? 'trafficRouting: no number of replicas up to 1000 makes these weights'
          : `replicas: ${enough}, which meets every weight closely, or trafficRouting`,
    }))
  },
}

function newPods(count: number, all: number): string {
  return `${count} of ${pods(all)} ${count === 1 ? 'is' : 'are'} the new version's`
}

/** Points of difference up to which a weight counts as met. */
const CLOSE = 5

// Of small weights also what is more than double: 5 instead of 1 is far, though 4 points are not.
function isFar({ weight, achieved }: Split): boolean {
  const off = Math.abs(achieved - weight)
  return off > CLOSE || (off > 2 && achieved > 2 * weight)
}
