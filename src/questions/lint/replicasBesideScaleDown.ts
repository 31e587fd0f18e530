import { recordIn, textIn } from '../../document/fields.ts'
import { type LintRule, seen } from './rule.ts'

export const replicasBesideScaleDown: LintRule = {
  name: 'replicas-beside-scale-down',
  severity: 'warning',
  what: 'The Deployment of a `workloadRef` that is scaled down has `replicas` in its file.',
  why:
    'The Rollout scales the Deployment to 0; the next apply of its file brings all its pods ' +
    'back, beside those of the Rollout.',
  fix: 'Leave replicas out of the Deployment once it has been migrated.',
  source: 'scaleDeployment, WorkloadRef.scaleDown; #4935',
  find({ rollout, manifests }) {
    const reference = recordIn(rollout?.spec, 'workloadRef')
    const scaleDown = textIn(reference, 'scaleDown')
    if (rollout === null || (scaleDown !== 'onsuccess' && scaleDown !== 'progressively')) return []
    return manifests.flatMap((manifest) => {
      const isIt =
        manifest.kind === textIn(reference, 'kind') &&
        manifest.name === textIn(reference, 'name') &&
        manifest.namespace === rollout.manifest.namespace
      const replicas = recordIn(manifest.value, 'spec')?.replicas
      if (!isIt || typeof replicas !== 'number' || replicas <= 0) return []
      return [
        {
          spot: { manifest, path: ['spec', 'replicas'] },
          also: [{ manifest: rollout.manifest, path: ['spec', 'workloadRef', 'scaleDown'] }],
          message: `an apply brings ${replicas} pods of the ${manifest.kind} back`,
          evidence: seen(`scaleDown: ${scaleDown} leaves it with 0 pods`, { replicas }),
          fix: 'Leave replicas out of the file, or write replicas: 0 once it is migrated',
        },
      ]
    })
  },
}
