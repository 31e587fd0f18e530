import { assembleRun } from '../analysis/assembleRun.ts'
import { type AnalysisPhase, isCompleted } from '../analysis/phase.ts'
import type { RunSpec } from '../analysis/runSpec.ts'
import { asFormat } from '../go/asFormat.ts'
import type { ExperimentAnalysis } from '../plan/experiment.ts'
import { resolveExperimentArguments } from './arguments.ts'
import { type Draft, recordEvent, withEntry } from './draft.ts'
import type { AnalysisStatus } from './state.ts'

/**
 * One analysis of an Experiment: its run is created when all templates are running, and then
 * watched.
 */
export function reconcileAnalysis(draft: Draft, analysis: ExperimentAnalysis): void {
  const before = draft.begun.analysisRuns.find(({ name }) => name === analysis.name) ?? {
    name: analysis.name,
    analysisRun: '',
    phase: '' as AnalysisPhase,
    message: '',
  }
  const after = next(draft, analysis, before)
  report(draft, before, after)
  draft.analysisRuns = withEntry(draft.analysisRuns, after, sameStatus)
}

function next(draft: Draft, analysis: ExperimentAnalysis, before: AnalysisStatus): AnalysisStatus {
  if (draft.begun.availableAt === null) return verify(draft, analysis, before)
  if (before.analysisRun === '') {
    return draft.terminating ? before : create(draft, analysis, before)
  }
  if (isCompleted(before.phase)) return before
  const run = draft.view.analysisRuns.find(({ name }) => name === before.analysisRun)
  if (run === undefined) {
    const message = `analysisruns.argoproj.io "${before.analysisRun}" not found`
    return { ...before, phase: 'Error', message }
  }
  if (!draft.terminating) return { ...before, phase: run.phase, message: run.message }
  // What a run that was told to stop comes to is never read.
  if (!isCompleted(run.phase) && !run.terminate) {
    const message = `Terminating ${analysis.name} (${run.name})`
    recordEvent(draft, 'Normal', 'AnalysisRunTerminating', message)
    draft.orders.push({ kind: 'terminateAnalysisRun', at: draft.at, run: run.name })
  }
  return before
}

/**
 * Until the templates are running nothing is started; it is only seen to it that the template is
 * there.
 */
function verify(
  draft: Draft,
  { name, templateName, clusterScope }: ExperimentAnalysis,
  before: AnalysisStatus,
): AnalysisStatus {
  const exists = draft.view.analysisTemplates.some(
    (one) => one.name === templateName && one.clusterScope === clusterScope,
  )
  if (exists) return before
  const [kind, resource] = clusterScope
    ? ['ClusterAnalysisTemplate', 'clusteranalysistemplate']
    : ['AnalysisTemplate', 'analysistemplate']
  const problem = `${resource}.argoproj.io "${templateName}" not found`
  const message = `${kind} verification failed for analysis '${name}': ${problem}`
  return { ...before, phase: 'Error', message }
}

function create(
  draft: Draft,
  analysis: ExperimentAnalysis,
  before: AnalysisStatus,
): AnalysisStatus {
  const args = resolveExperimentArguments(draft.begun, draft.replicaSets, analysis.args)
  const { name, templateName, clusterScope } = analysis
  const { dryRun, measurementRetention } = draft.begun.spec
  const reference = { templates: [{ templateName, clusterScope }], dryRun, measurementRetention }
  const made = args.ok ? assembleRun(reference, args.value, draft.view.analysisTemplates) : args
  if (!made.ok) {
    const message = `Failed to create AnalysisRun for analysis '${name}': ${made.error}`
    return { ...before, phase: 'Error', message }
  }
  return { ...before, phase: 'Pending', analysisRun: createRun(draft, name, made.spec) }
}

// A name that is taken by another run gets a counter; an equal run that is still going on is simply
// adopted.
function createRun(draft: Draft, analysis: string, spec: RunSpec): string {
  const base = `${draft.begun.name}-${analysis}`
  for (let count = 0; ; count += 1) {
    const name = count === 0 ? base : `${base}.${count}`
    const existing = draft.view.analysisRuns.find((run) => run.name === name)
    if (existing === undefined) {
      draft.orders.push({
        kind: 'createAnalysisRun',
        at: draft.at,
        run: name,
        runKind: 'Experiment',
        hash: '',
        stepIndex: null,
        spec,
      })
      return name
    }
    if (!isCompleted(existing.phase) && JSON.stringify(existing.spec) === JSON.stringify(spec)) {
      return name
    }
  }
}

function report(draft: Draft, before: AnalysisStatus, after: AnalysisStatus): void {
  const { name, phase, message } = after
  if (before.phase === phase || phase === '') return
  const text = `AnalysisRun '${name}' transitioned from ${before.phase} -> ${phase}`
  // The recorder takes the finished text for a format.
  const told = asFormat(message === '' ? text : `${text}: ${message}`)
  const isBad = phase === 'Failed' || phase === 'Error' || phase === 'Inconclusive'
  recordEvent(draft, isBad ? 'Warning' : 'Normal', `AnalysisRun${phase}`, told)
  if (!draft.begun.hasRollout) return
  // The Rollout gets the same as a warning, whatever the phase is.
  draft.events.push({
    kind: 'recordEvent',
    at: draft.at,
    type: 'Warning',
    reason: `AnalysisRun${phase}`,
    message: told,
    object: '',
  })
}

function sameStatus(a: AnalysisStatus, b: AnalysisStatus): boolean {
  return (
    a === b || (a.analysisRun === b.analysisRun && a.phase === b.phase && a.message === b.message)
  )
}
