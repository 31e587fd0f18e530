import { flagIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { ManifestFinding } from '../finding.ts'
import type { Manifest } from '../objects.ts'
import type { RemarkRule } from './remark.ts'

/**
 * The analyses of an Experiment step: the controller loads no template of theirs beforehand, so
 * that a missing one is met at the step, where it aborts the rollout.
 */
export const experimentSteps: RemarkRule = ({ kind, namespace, value }, manifests) => {
  if (kind !== 'Rollout') return []
  const canary = recordIn(recordIn(recordIn(value, 'spec'), 'strategy'), 'canary')
  return recordsIn(canary, 'steps').flatMap((step, index) =>
    recordsIn(recordIn(step, 'experiment'), 'analyses').flatMap((analysis, position) => {
      const name = textIn(analysis, 'templateName')
      const clusterScope = flagIn(analysis, 'clusterScope') === true
      if (name === '' || exists(name, clusterScope, namespace, manifests)) return []
      const steps = ['spec', 'strategy', 'canary', 'steps', index]
      const at = [...steps, 'experiment', 'analyses', position, 'templateName']
      return [missing(textIn(analysis, 'name'), name, clusterScope, index, at)]
    }),
  )
}

function exists(
  name: string,
  clusterScope: boolean,
  namespace: string,
  manifests: readonly Manifest[],
): boolean {
  return manifests.some((one) =>
    clusterScope
      ? one.kind === 'ClusterAnalysisTemplate' && one.name === name
      : one.kind === 'AnalysisTemplate' && one.name === name && one.namespace === namespace,
  )
}

function missing(
  analysis: string,
  name: string,
  clusterScope: boolean,
  step: number,
  path: Path,
): ManifestFinding {
  const kind = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate'
  const text = `${kind} verification failed for analysis '${analysis}'`
  const resource = `${kind.toLowerCase()}.argoproj.io "${name}" not found`
  return {
    code: 'experiment-template-missing',
    severity: 'warning',
    path,
    message: `The rollout will abort at step ${step}: ${text}: ${resource}`,
    hint: `Add the ${kind} "${name}" to the manifests.`,
  }
}
