import { weightToReplicas } from '../../replicas/weight.ts'
import type { SetCanaryScale } from '../../steps/setCanaryScale.ts'
import type { Step } from '../../steps/step.ts'
import type { Count, Weight } from '../../units/amounts.ts'
import type { LintedRollout } from './subject.ts'

/** What a routed canary has at a step, by the steps so far. */
export interface StepTarget {
  readonly weight: Weight
  readonly maxTrafficWeight: Weight
  /** The `setCanaryScale` in force, and its step; null: the pods follow the weight. */
  readonly scale: { readonly index: number; readonly written: SetCanaryScale } | null
  readonly pods: Count
  /** The pods that carry the weight with a pod's ordinary load. */
  readonly needed: Count
}

/** What the canary is asked to have at each step, where traffic is routed; else none. */
export function targetsOf({ canary, replicas }: LintedRollout): readonly StepTarget[] {
  if (canary === null || canary.trafficRouting === null) return []
  const { maxTrafficWeight } = canary.trafficRouting
  let weight = 0
  let scale: StepTarget['scale'] = null
  return canary.steps.map((step, index) => {
    if (step.setWeight !== null) weight = step.setWeight
    scale = scaleAfter(step, index, scale)
    const needed = weightToReplicas(replicas, weight, maxTrafficWeight)
    return { weight, maxTrafficWeight, scale, pods: podsOf(scale, needed), needed }
  })

  function podsOf(inForce: StepTarget['scale'], needed: Count): Count {
    const { replicas: count = null, weight: share = null } = inForce?.written ?? {}
    const asked =
      count ?? (share === null ? needed : weightToReplicas(replicas, share, maxTrafficWeight))
    const least = canary?.minPodsPerReplicaSet ?? 0
    return asked === 0 || count !== null ? asked : Math.max(asked, Math.min(least, replicas))
  }
}

function scaleAfter(step: Step, index: number, before: StepTarget['scale']): StepTarget['scale'] {
  const written = step.setCanaryScale
  if (written === null) return before
  return written.matchTrafficWeight ? null : { index, written }
}
