import type { ManifestFinding } from '../finding.ts'
import type { Manifest } from '../objects.ts'
import { analysisRuns, analysisTemplates, experiments } from './analyses.ts'
import { assumedReplicas, autoscalers } from './autoscalers.ts'
import { experimentSteps } from './experimentSteps.ts'
import { fieldPaths } from './fieldPaths.ts'
import { metadata } from './metadata.ts'
import type { RemarkRule } from './remark.ts'
import { unfitConditions } from './unfitConditions.ts'
import { unrendered } from './unrendered.ts'

/** The rules about objects, in the order in which they are told. */
export const remarkRules: readonly RemarkRule[] = [
  unrendered,
  metadata,
  experimentSteps,
  fieldPaths,
  analysisTemplates,
  unfitConditions,
  analysisRuns,
  experiments,
  autoscalers,
  assumedReplicas,
]

/** Everything that there is to say of an object besides its structure. */
export function remarksOn(
  manifest: Manifest,
  manifests: readonly Manifest[],
): readonly ManifestFinding[] {
  return remarkRules.flatMap((rule) => rule(manifest, manifests))
}
