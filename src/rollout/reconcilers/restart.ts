import type { ReplicaSet } from '../../cluster/objects.ts'
import { compareText } from '../../go/order.ts'
import { resyncPeriod } from '../../replicas/scaleDownDelay.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'
import type { Outcome, Pass } from '../contract.ts'
import { restartBudget } from '../decisions/restart.ts'
import { askToWake } from '../pass.ts'

/** How long the controller waits before it looks for more pods that may go, ms. */
const RETRY = 30_000

/**
 * `spec.restartAt`: evicts pods created before it, as many at a time as may be unavailable, and at
 * least one. (`RolloutPodRestarter.Reconcile`)
 */
export function restart(pass: Pass): Outcome {
  const { restartAt } = pass.spec
  if (restartAt === null) return 'next'
  if (restartAt >= pass.clock && pass.clock + resyncPeriod > restartAt) {
    askToWake(pass, restartAt + 1)
  }
  if (restartAt === pass.prev.restartedAt || pass.clock <= restartAt) return 'next'
  const wanted = pass.all.reduce((sum, one) => sum + one.want, 0)
  const budget = restartBudget({
    replicas: pass.desired,
    wanted,
    available: availablePods(pass),
    unavailable: pass.rules.maxUnavailable(pass.spec, pass.desired),
  })
  const { old, evicted } = evictOld(pass, restartAt, budget)
  if (old === evicted) pass.restartedAt = restartAt
  else askToWake(pass, pass.clock + RETRY)
  // Counts are stale now: scaling on them could take down more pods than may be missing.
  return evicted > 0 && pass.rules.waitsForEvictions ? 'end' : 'next'
}

function availablePods(pass: Pass): number {
  const ready = pass.spec.minReadySeconds * 1000
  let available = 0
  for (const replicaSet of pass.all) {
    for (const cohort of replicaSet.pods) {
      if (cohort.readyAt !== null && cohort.readyAt + ready < pass.clock) {
        available += cohort.count
      }
    }
  }
  return available
}

// Pods are walked as they are listed: by ReplicaSet name, the oldest first.
function evictOld(
  pass: Pass,
  restartAt: number,
  budget: number,
): { readonly old: number; readonly evicted: number } {
  const byName = pass.all.toSorted((a, b) => compareText(a.name, b.name))
  let old = 0
  let evicted = 0
  for (const replicaSet of byName) {
    for (const cohort of replicaSet.pods) {
      if (cohort.createdAt >= restartAt) continue
      old += cohort.count
      const taken = Math.max(0, Math.min(cohort.count, budget - evicted))
      if (taken > 0) evict(pass, replicaSet, cohort.createdAt, taken)
      evicted += taken
    }
  }
  return { old, evicted }
}

function evict(pass: Pass, replicaSet: ReplicaSet, createdAt: Instant, count: Count): void {
  pass.touchedWorld = true
  pass.effects.push({
    kind: 'evictPods',
    at: pass.second,
    replicaSet: replicaSet.name,
    hash: replicaSet.hash,
    createdAt,
    count,
  })
}
