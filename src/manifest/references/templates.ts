import type { AnalysisTemplate } from '../../analysis/template.ts'
import { readAnalysisTemplate } from '../analysisTemplate.ts'
import type { Manifest } from '../objects.ts'
import type { Cluster } from './reference.ts'

/** The templates that a Rollout's analyses may name: of its namespace, and of the whole cluster. */
export function templatesOf(cluster: Cluster): readonly AnalysisTemplate[] {
  return templateManifests(cluster).map(({ value, kind }) =>
    readAnalysisTemplate(value, kind === 'ClusterAnalysisTemplate'),
  )
}

/** The objects that {@link templatesOf} reads, in the same order. */
export function templateManifests({ namespace, manifests }: Cluster): readonly Manifest[] {
  return manifests.filter(
    (one) =>
      one.kind === 'ClusterAnalysisTemplate' ||
      (one.kind === 'AnalysisTemplate' && one.namespace === namespace),
  )
}
