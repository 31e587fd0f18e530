import { recordIn } from '../../document/fields.ts'
import { type LintRule, seen } from './rule.ts'

export const replicasBesideHpa: LintRule = {
  name: 'replicas-beside-hpa',
  severity: 'warning',
  what: 'A Rollout has `replicas` and a HorizontalPodAutoscaler.',
  why:
    'Every apply writes the number in the file over what the autoscaler has found, and takes ' +
    'pods away in the middle of a load, until it has found it again.',
  fix: 'Leave spec.replicas out; the autoscaler writes it.',
  source:
    'Kubernetes, Migrating Deployments and StatefulSets to horizontal autoscaling; #4369, ' +
    '#2857, #3849',
  find({ rollout }) {
    const written = recordIn(rollout?.manifest.written, 'spec')?.replicas
    if (rollout === null || typeof written !== 'number') return []
    return rollout.autoscalers.map((autoscaler) => ({
      spot: { manifest: rollout.manifest, path: ['spec', 'replicas'] },
      also: [{ manifest: autoscaler, path: ['spec', 'scaleTargetRef'] }],
      message: `an apply sets replicas to ${written}, whatever "${autoscaler.name}" has found`,
      evidence: seen(`HorizontalPodAutoscaler "${autoscaler.name}" scales this Rollout`, {
        replicas: written,
      }),
      fix: 'Leave replicas out',
    }))
  },
}
