import { recordIn } from '../../document/fields.ts'
import { type LintRule, seen } from './rule.ts'
import { strategySpot, writtenSteps } from './subject.ts'
import { pods } from './words.ts'

export const setCanaryScaleAtZeroReplicas: LintRule = {
  name: 'set-canary-scale-at-zero-replicas',
  severity: 'warning',
  what: '`setCanaryScale.replicas` stands in a Rollout with `replicas: 0`.',
  why:
    'A number of pods does not ask how many replicas there are: an update starts pods of an ' +
    'application that was scaled to nothing.',
  fix: 'setCanaryScale: { weight: … }, which is a share of the replicas.',
  source: 'GetCanaryReplicasOrWeight',
  find({ rollout }) {
    if (rollout === null || rollout.replicas !== 0) return []
    return writtenSteps(rollout).flatMap((step, index) => {
      const replicas = recordIn(step, 'setCanaryScale')?.replicas
      if (typeof replicas !== 'number' || replicas <= 0) return []
      return [
        {
          spot: strategySpot(rollout, 'steps', index, 'setCanaryScale', 'replicas'),
          also: [{ manifest: rollout.manifest, path: ['spec', 'replicas'] }],
          message: `an update starts ${pods(replicas)} although replicas is 0`,
          evidence: seen(`step ${index + 1} asks for ${pods(replicas)}`, { canaryPods: replicas }),
          fix: 'setCanaryScale: { weight: 100 }',
        },
      ]
    })
  },
}
