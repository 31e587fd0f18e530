import { numberIn, recordIn } from '../../document/fields.ts'
import type { AutoscalerSpec } from '../../plan/autoscaler.ts'
import { inspectAutoscaler } from '../autoscaler.ts'
import type { ManifestFinding } from '../finding.ts'
import type { Manifest } from '../objects.ts'
import type { RemarkRule } from './remark.ts'

/** HorizontalPodAutoscalers that the API server does not take, or not whole. */
export const autoscalers: RemarkRule = (manifest) =>
  isAutoscaler(manifest) ? inspectAutoscaler(manifest.written).findings : []

/**
 * A workload that leaves its size to an HPA has one pod until that one looks at it for the first
 * time.
 */
export const assumedReplicas: RemarkRule = (workload, manifests) => {
  const { kind, group, name, namespace, written } = workload
  const isWorkload = kind === 'Rollout' || (kind === 'Deployment' && group === 'apps')
  if (!isWorkload || numberIn(recordIn(written, 'spec'), 'replicas') !== null) return []
  return manifests
    .filter((one) => isAutoscaler(one) && one.namespace === namespace)
    .flatMap((one) => inspectAutoscaler(one.written).spec ?? [])
    .filter(({ scaleTargetRef }) => scaleTargetRef.kind === kind && scaleTargetRef.name === name)
    .map(assumption)
}

function assumption({ name, minReplicas }: AutoscalerSpec): ManifestFinding {
  const later =
    minReplicas > 1 ? ` until HorizontalPodAutoscaler "${name}" makes it ${minReplicas}` : ''
  return {
    code: 'replicas-assumed',
    severity: 'warning',
    path: ['spec', 'replicas'],
    message: `spec.replicas is absent: 1 pod is assumed${later}.`,
    hint:
      `Whoever creates the object gets 1 pod; HorizontalPodAutoscaler "${name}" looks every ` +
      '15 s. To begin with the size that it has in your cluster, write it.',
  }
}

function isAutoscaler({ kind, group }: Manifest): boolean {
  return kind === 'HorizontalPodAutoscaler' && group === 'autoscaling'
}
