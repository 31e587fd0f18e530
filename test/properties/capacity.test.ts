import { describe, expect } from 'vitest'
import type { RolloutSpec } from '../../src/plan/plan.ts'
import { maxSurgeOf } from '../../src/replicas/fenceposts.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import { everyTurn } from './given.ts'

describe('before its successor is promoted', () => {
  everyTurn('the stable ReplicaSet loses its last pod only where the plan asks for it', (turn) => {
    const { stableRS, currentPodHash } = turn.now.status
    if (stableRS === currentPodHash || turn.was.status.stableRS !== stableRS) return
    const lostAll = wantedOf(turn.was, stableRS) > 0 && wantedOf(turn.now, stableRS) === 0
    if (lostAll) expect(mayLoseAll(turn.now)).toBe(true)
  })

  everyTurn(
    'the stable ReplicaSet of a blue-green Rollout is never made smaller than what is asked for',
    ({ was, now, moment }) => {
      const { stableRS } = now.status
      if (was.status.stableRS !== stableRS) return
      for (const effect of moment.effects) {
        if (effect.kind !== 'scaleReplicaSet' || effect.hash !== stableRS) continue
        if (effect.to < effect.from) expect(effect.to).toBe(now.spec.replicas)
      }
    },
    'blueGreen',
  )
})

function wantedOf({ replicaSets }: RolloutState, hash: string): number {
  return replicaSets.find((one) => one.hash === hash)?.want ?? 0
}

/**
 * Nobody wants pods at all; or the plan asks for everything to be the canary's, by a step, past the last of them,
 * or by a full promotion: then the stable of a basic canary goes, and that of `dynamicStableScale`. And a basic
 * canary that has room for one pod only gives it to whoever has the larger part.
 */
function mayLoseAll({ spec, status }: RolloutState): boolean {
  const { strategy } = spec
  if (spec.replicas === 0) return true
  if (strategy.kind === 'blueGreen') return false
  const index = status.currentStepIndex ?? 0
  const asked = strategy.steps.slice(0, index + 1).findLast((step) => step.setWeight !== null)
  const maximum = strategy.trafficRouting?.maxTrafficWeight ?? 100
  const everything =
    status.promoteFull || index >= strategy.steps.length || asked?.setWeight === maximum
  if (strategy.trafficRouting !== null) return everything && strategy.dynamicStableScale
  return everything || roomOf(spec) < 2
}

function roomOf({ strategy, replicas }: RolloutSpec): number {
  const pods = replicas ?? 1
  if (strategy.kind !== 'canary') return pods
  return pods + maxSurgeOf(strategy.maxSurge, strategy.maxUnavailable, pods)
}
