import { recordIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { judgeTemplate, objectionToRun } from '../analysisRun.ts'
import { readAnalysisTemplate } from '../analysisTemplate.ts'
import { objectionToExperiment } from '../experiment.ts'
import type { ManifestFinding } from '../finding.ts'
import type { RemarkRule } from './remark.ts'

/** AnalysisTemplates whose runs end before they measure, in the words with which they end. */
export const analysisTemplates: RemarkRule = ({ kind, value }) => {
  const clusterScope = kind === 'ClusterAnalysisTemplate'
  if (kind !== 'AnalysisTemplate' && !clusterScope) return []
  const template = readAnalysisTemplate(value, clusterScope)
  // One that only names others has no metrics of its own.
  if (template.metrics.length === 0 && template.templates.length > 0) return []
  const { metrics, create, run } = judgeTemplate(template)
  const problem =
    create === '' ? beforeSecrets(run) : metrics && `Analysis spec invalid: ${metrics}`
  return problem === '' || isOpen(problem) ? [] : [endsAtOnce(problem)]
}

// No Secret is among the manifests; that is no mistake of theirs.
function beforeSecrets(run: string): string {
  return /^Unable to resolve metric arguments: (secrets |key )/.test(run) ? '' : run
}

// An argument that is not put in yet may be whatever is wanted.
function isOpen(problem: string): boolean {
  return problem.includes('{{') && problem.startsWith('Analysis spec invalid: ')
}

function endsAtOnce(problem: string): ManifestFinding {
  const index = /metrics\[(\d+)\]/.exec(problem)?.[1]
  const path: Path = ['spec', 'metrics', ...(index === undefined ? [] : [Number(index)])]
  return {
    code: 'analysis-ends-at-once',
    severity: 'warning',
    path,
    message: `A run of it measures nothing and ends as Error: ${problem}`,
    hint: 'Mend the metric, or the rule that is named.',
  }
}

/** AnalysisRuns that end before they measure. */
export const analysisRuns: RemarkRule = ({ kind, value }) => {
  if (kind !== 'AnalysisRun') return []
  const problem = beforeSecrets(objectionToRun(value))
  return problem === '' ? [] : [endsAtOnce(problem)]
}

/** Experiments that the controller does not begin. */
export const experiments: RemarkRule = ({ kind, written }) => {
  if (kind !== 'Experiment' || recordIn(written, 'spec') === null) return []
  const objection = objectionToExperiment(written)
  if (objection === null) return []
  const { message, at, hint } = objection
  return [{ code: 'experiment-invalid', severity: 'warning', path: at, message, hint }]
}
