import { type LintRule, seen } from './rule.ts'
import { strategySpot } from './subject.ts'
import { pods } from './words.ts'

export const minPodsAboveReplicas: LintRule = {
  name: 'min-pods-above-replicas',
  severity: 'warning',
  what: '`minPodsPerReplicaSet` is above `replicas`.',
  why:
    'It is cut to the number of replicas, and up to 1.9 even that was not done: every weight, ' +
    'however small, starts as many pods as the whole application has.',
  fix: 'A number that is below the replicas.',
  source: 'CheckMinPodsPerReplicaSet; argo-rollouts a3e41ff7f (1.10)',
  find({ rollout }) {
    const canary = rollout?.canary ?? null
    if (rollout === null || canary === null || canary.trafficRouting === null) return []
    const least = canary.minPodsPerReplicaSet
    const { replicas, manifest } = rollout
    if (least === null || least <= replicas || replicas === 0) return []
    return [
      {
        spot: strategySpot(rollout, 'minPodsPerReplicaSet'),
        also: [{ manifest, path: ['spec', 'replicas'] }],
        message: `minPodsPerReplicaSet: ${least} is more than there are replicas`,
        evidence: seen(`the smallest weight starts ${pods(replicas)}, as many as there are`, {
          minPodsPerReplicaSet: least,
          replicas,
        }),
        fix: `minPodsPerReplicaSet: ${Math.max(1, replicas - 1)}, or replicas: ${least + 1}`,
      },
    ]
  },
}
