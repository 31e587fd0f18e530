import { type Instant, instant, seconds } from '../units/time.ts'
import { assessAnalyses, assessExperiment, assessTemplates, type Verdict } from './assess.ts'
import { objectionToSpec, progressingAfter } from './conditions.ts'
import { askToWake, beginDraft, type Draft, durationEndsAt, recordEvent } from './draft.ts'
import { reconcileAnalysis } from './reconcileAnalysis.ts'
import { desiredReplicas, reconcileTemplate } from './reconcileTemplate.ts'
import type { ExperimentState } from './state.ts'
import { isTerminating } from './terminating.ts'
import type { ExperimentEvent, ExperimentOrder, ExperimentView } from './view.ts'

/** What one pass of the experiment controller came to. */
export interface ReconciledExperiment {
  /** The very experiment that was given if nothing of it changed. */
  readonly experiment: ExperimentState
  readonly orders: readonly ExperimentOrder[]
  readonly events: readonly ExperimentEvent[]
  /**
   * When the controller asked to be called again; may be now or past. null: it waits for a change.
   */
  readonly wakeAt: Instant | null
}

/**
 * One pass of the experiment controller. It has settled when it returns the very experiment that it
 * was given and orders nothing: an order may leave the Experiment's own status as it was.
 */
export function reconcileExperiment(
  experiment: ExperimentState,
  view: ExperimentView,
  at: Instant,
): ReconciledExperiment {
  const objection = objectionToSpec(experiment.name, experiment.spec)
  if (objection !== '') {
    const isKnown = experiment.invalidSpec !== ''
    return {
      experiment: isKnown ? experiment : { ...experiment, invalidSpec: objection },
      orders: [],
      events: [],
      wakeAt: null,
    }
  }
  const draft = beginDraft(experiment, view, at)
  for (const template of experiment.spec.templates) reconcileTemplate(draft, template)
  for (const analysis of experiment.spec.analyses) reconcileAnalysis(draft, analysis)
  const next = conclude(draft)
  askForDeadlines(draft, next)
  const { orders, events, wakeAt } = draft
  return { experiment: next, orders, events, wakeAt }
}

function conclude(draft: Draft): ExperimentState {
  const { begun, templateStatuses, analysisRuns, second } = draft
  const templates = assessTemplates(begun, templateStatuses)
  const verdict = verdictOf(draft, templates)
  const hasBegun = begun.phase === 'Pending' || begun.phase === 'Running'
  const isAvailable = hasBegun && templates.phase === 'Running'
  const availableAt = begun.availableAt ?? (isAvailable ? second : null)
  const next = { ...begun, ...verdict, availableAt, templateStatuses, analysisRuns }
  const progressing = progressingAfter(begun, next, draft.at, second)
  if (next.phase !== begun.phase) reportPhase(draft, next.phase)
  const same =
    next.phase === begun.phase &&
    next.message === begun.message &&
    availableAt === begun.availableAt &&
    templateStatuses === begun.templateStatuses &&
    analysisRuns === begun.analysisRuns &&
    sameCondition(progressing, begun.progressing)
  return same ? begun : { ...next, progressing }
}

function verdictOf(draft: Draft, templates: Verdict): Verdict {
  const { begun, analysisRuns } = draft
  const { phase, message } = begun
  if (phase === '') return { phase: 'Pending', message }
  if (phase !== 'Pending' && phase !== 'Running') return { phase, message }
  return assessExperiment(begun, templates, assessAnalyses(begun, analysisRuns), analysisRuns)
}

function sameCondition(
  a: ExperimentState['progressing'],
  b: ExperimentState['progressing'],
): boolean {
  if (a === null || b === null) return a === b
  return (
    a.status === b.status &&
    a.reason === b.reason &&
    a.lastUpdateTime === b.lastUpdateTime &&
    a.lastTransitionTime === b.lastTransitionTime
  )
}

function reportPhase(draft: Draft, phase: ExperimentState['phase']): void {
  const isBad = phase === 'Error' || phase === 'Failed' || phase === 'Inconclusive'
  recordEvent(
    draft,
    isBad ? 'Warning' : 'Normal',
    `Experiment${phase}`,
    `Experiment transitioned from ${draft.begun.phase} -> ${phase}`,
  )
}

/** The end of `duration`, and the progress deadline of every template that is short of pods. */
function askForDeadlines(draft: Draft, next: ExperimentState): void {
  if (isTerminating(next, next)) return
  const endsAt = durationEndsAt(next, next.availableAt)
  if (endsAt !== null && draft.at < endsAt) askToWake(draft, endsAt)
  for (const template of next.spec.templates) {
    const status = next.templateStatuses.find(({ name }) => name === template.name)
    if (status?.status !== 'Progressing' && status?.status !== 'Running') continue
    const desired = desiredReplicas({ terminating: false }, template, status)
    if (status.availableReplicas === desired || status.lastTransitionTime === null) continue
    const deadline = seconds(next.spec.progressDeadlineSeconds)
    askToWake(draft, instant(status.lastTransitionTime + deadline))
  }
}
