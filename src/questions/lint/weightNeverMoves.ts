import { type Flaw, type LintRule, seen } from './rule.ts'
import { fewestReplicas, type Split, splitsOf } from './splits.ts'
import { type LintedRollout, strategySpot } from './subject.ts'
import { pods } from './words.ts'

export const weightNeverMoves: LintRule = {
  name: 'weight-never-moves',
  severity: 'warning',
  what: 'A `setWeight` changes nothing: the pods, or the routed weight, are as they were.',
  why: 'The pause behind it looks like one more careful step, and watches what was watched before.',
  fix: 'Leave the step out, or have so many replicas that it moves a pod.',
  source: 'approximateWeightedCanaryStableReplicaCounts, AtDesiredReplicaCountsForCanary; #1713',
  find({ rollout }) {
    if (rollout === null || rollout.canary === null || rollout.replicas === 0) return []
    return rollout.canary.trafficRouting === null ? samePods(rollout) : sameWeight(rollout)
  },
}

function samePods(rollout: LintedRollout): readonly Flaw[] {
  const splits = splitsOf(rollout, rollout.replicas)
  return splits.flatMap((split, position) => {
    const before = splits[position - 1] ?? null
    if (isMove(before, split)) return []
    const enough = fewestReplicas(rollout, (others) => {
      const [earlier = null, own] = [others[position - 1], others[position]]
      return own !== undefined && isMove(earlier, own)
    })
    const { canary, stable, weight, index } = split
    const more = enough === null ? '' : `, or write replicas: ${enough}`
    return [
      {
        spot: strategySpot(rollout, 'steps', index, 'setWeight'),
        also: [],
        message: `setWeight: ${weight} leaves the pods as they are`,
        evidence: seen(`${canary} of ${pods(canary + stable)} before and after`, {
          weight,
          weightBefore: before?.weight ?? 0,
          canaryPods: canary,
          stablePods: stable,
        }),
        fix: `Leave the step out${more}`,
      },
    ]
  })
}

// Before the first step there is no new pod; a weight of 0 that begins the list is meant so.
function isMove(before: Split | null, { canary, stable, weight }: Split): boolean {
  if (before === null) return canary > 0 || weight === 0
  return canary !== before.canary || stable !== before.stable
}

function sameWeight(rollout: LintedRollout): readonly Flaw[] {
  let before: number | null = null
  return (rollout.canary?.steps ?? []).flatMap(({ setWeight: weight }, index) => {
    if (weight === null) return []
    const same = weight === before
    before = weight
    if (!same) return []
    return [
      {
        spot: strategySpot(rollout, 'steps', index, 'setWeight'),
        also: [],
        message: `setWeight: ${weight} is the weight that is set already`,
        evidence: seen(`the router has ${weight} before and after`, { weight }),
        fix: 'Leave the step out',
      },
    ]
  })
}
