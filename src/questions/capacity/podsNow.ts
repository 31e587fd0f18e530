import { destinationsOf } from '../../rollout/destinations.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { World } from '../../timeline/world.ts'
import type { Count } from '../../units/amounts.ts'

/** The pods of a Rollout at an instant, and what they carry. */
export interface PodsNow {
  /** Available pods of all ReplicaSets. */
  readonly available: Count
  /** Those of them that requests are sent to. */
  readonly serving: Count
  /** Pods that exist. */
  readonly pods: Count
  /** `spec.replicas`. */
  readonly replicas: Count
  /** Of the pod that carries most; 1 is its share with `usual` pods. null: nobody is there. */
  readonly loadPerPod: number | null
}

/**
 * null before there is a Rollout. `usual` pods carry all requests: as many as there were before.
 */
export function podsNow({ rollout }: World, usual?: Count): PodsNow | null {
  if (rollout === null) return null
  const { replicaSets, spec } = rollout
  let available = 0
  let pods = 0
  for (const one of replicaSets) {
    available += one.available
    pods += one.have
  }
  const replicas = spec.replicas ?? 1
  return { available, pods, replicas, ...loadOf(rollout, available, usual ?? replicas) }
}

// Where traffic is not divided every pod carries the same; else each Service's pods its weight.
function loadOf(
  rollout: RolloutState,
  available: Count,
  usual: Count,
): Pick<PodsNow, 'serving' | 'loadPerPod'> {
  const destinations = destinationsOf(rollout).filter(({ weight }) => weight > 0)
  if (destinations.length === 0) {
    return { serving: available, loadPerPod: available === 0 ? null : usual / available }
  }
  const total = destinations.reduce((sum, { weight }) => sum + weight, 0)
  let serving = 0
  let loadPerPod: number | null = 0
  for (const { service, weight } of destinations) {
    const pods = availableBehind(rollout, service)
    serving += pods
    const load: number | null = pods === 0 ? null : ((weight / total) * usual) / pods
    if (load === null || loadPerPod === null) loadPerPod = null
    else loadPerPod = Math.max(loadPerPod, load)
  }
  return { serving, loadPerPod }
}

function availableBehind({ services, replicaSets }: RolloutState, service: string): Count {
  const hash = services.find(({ name }) => name === service)?.hash ?? ''
  let pods = 0
  for (const one of replicaSets) if (hash === '' || one.hash === hash) pods += one.available
  return pods
}
