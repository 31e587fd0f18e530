import type { RolloutState } from '../../rollout/state.ts'
import type { Count } from '../../units/amounts.ts'

/** How much one of some pods takes, beside what a pod takes where all is quiet. */
export interface Load {
  /** Whose pods: those of all revisions where nothing routes. */
  readonly of: 'canary' | 'stable' | 'all'
  /** Available ones. */
  readonly pods: Count
  /** Percent of the traffic. */
  readonly share: number
  /** 1 is a pod's ordinary share; null: there is traffic, and no pod. */
  readonly perPod: number | null
}

/** The loads of a canary at a moment; of blue-green those of its active pods. */
export function loadsOf(rollout: RolloutState): readonly Load[] {
  const { spec, status, replicaSets } = rollout
  const replicas = spec.replicas ?? 1
  if (replicas === 0) return []
  const availableOf = (hash: string): Count =>
    replicaSets.find((one) => one.hash === hash)?.available ?? 0
  if (spec.strategy.kind === 'blueGreen') {
    const { activeSelector } = status
    return activeSelector === ''
      ? []
      : [loadOf('stable', availableOf(activeSelector), 100, replicas)]
  }
  const { trafficRouting } = spec.strategy
  if (trafficRouting === null) {
    const all = replicaSets.reduce((sum, { available }) => sum + available, 0)
    return [loadOf('all', all, 100, replicas)]
  }
  const { weights } = status
  if (weights === null) return []
  return (['canary', 'stable'] as const).map((side) => {
    const { weight, podTemplateHash } = weights[side]
    const share = (100 * weight) / trafficRouting.maxTrafficWeight
    return loadOf(side, availableOf(podTemplateHash), share, replicas)
  })
}

function loadOf(of: Load['of'], pods: Count, share: number, replicas: Count): Load {
  if (share === 0) return { of, pods, share, perPod: 0 }
  return { of, pods, share, perPod: pods === 0 ? null : ((share / 100) * replicas) / pods }
}

/** The heaviest load at a moment; infinite where there is traffic and no pod. */
export function heaviestLoad(rollout: RolloutState): number {
  return Math.max(0, ...loadsOf(rollout).map(({ perPod }) => perPod ?? Number.POSITIVE_INFINITY))
}
