import { noOrders, type Turn } from '../cluster/controller.ts'
import type { PlainReplicaSet } from '../cluster/objects.ts'
import { type Instant, instant, seconds } from '../units/time.ts'
import { assessAnalyses, assessExperiment, assessTemplates, type PhaseVerdict } from './assess.ts'
import { objectionToSpec, progressingAfter } from './conditions.ts'
import { askToWake, beginDraft, type Draft, durationEndsAt, recordEvent } from './draft.ts'
import type { ExperimentView } from './observed.ts'
import { reconcileAnalysis } from './reconcileAnalysis.ts'
import { desiredReplicas, reconcileTemplate } from './reconcileTemplate.ts'
import type { ExperimentState } from './state.ts'
import { isTerminating } from './terminating.ts'

/**
 * One pass of the experiment controller. It rests when the very experiment comes back and nothing
 * is ordered: an order may leave the Experiment's own status as it was.
 */
export function reconcileExperiment(
  experiment: ExperimentState,
  view: ExperimentView,
  at: Instant,
): Turn<ExperimentState> {
  const objection = objectionToSpec(experiment.name, experiment.spec)
  if (objection !== '') {
    const isKnown = experiment.invalidSpec !== ''
    const state = isKnown ? experiment : { ...experiment, invalidSpec: objection }
    const orders = noOrders
    return {
      state,
      orders,
      wakeAt: null,
      asksAgain: false,
      rests: isKnown,
      failure: '',
      endedBy: '',
    }
  }
  const draft = beginDraft(experiment, view, at)
  for (const template of experiment.spec.templates) reconcileTemplate(draft, template)
  for (const analysis of experiment.spec.analyses) reconcileAnalysis(draft, analysis)
  const state = conclude(draft)
  askForDeadlines(draft, state)
  const orders = [...draft.orders, ...draft.events]
  const rests = state === experiment && draft.orders.length === 0
  const { wakeAt } = draft
  return { state, orders, wakeAt, asksAgain: false, rests, failure: '', endedBy: '' }
}

function conclude(draft: Draft): ExperimentState {
  const { begun, templateStatuses, analysisRuns, second } = draft
  const templates = assessTemplates(begun, templateStatuses)
  const verdict = verdictOf(draft, templates)
  const hasBegun = begun.phase === 'Pending' || begun.phase === 'Running'
  const isAvailable = hasBegun && templates.phase === 'Running'
  const availableAt = begun.availableAt ?? (isAvailable ? second : null)
  const next = {
    ...begun,
    ...verdict,
    availableAt,
    templateStatuses,
    analysisRuns,
    replicaSets: replicaSetsOf(draft),
    services: draft.services,
  }
  const progressing = progressingAfter(begun, next, draft.at, second)
  if (next.phase !== begun.phase) reportPhase(draft, next.phase)
  const same =
    next.phase === begun.phase &&
    next.message === begun.message &&
    availableAt === begun.availableAt &&
    templateStatuses === begun.templateStatuses &&
    analysisRuns === begun.analysisRuns &&
    next.replicaSets === begun.replicaSets &&
    next.services === begun.services &&
    sameCondition(progressing, begun.progressing)
  return same ? begun : { ...next, progressing }
}

// The very list where none was written.
function replicaSetsOf({ begun, replicaSets }: Draft): readonly PlainReplicaSet[] {
  const list = [...replicaSets.values()]
  const same =
    list.length === begun.replicaSets.length &&
    list.every((one, index) => one === begun.replicaSets[index])
  return same ? begun.replicaSets : list
}

function verdictOf(draft: Draft, templates: PhaseVerdict): PhaseVerdict {
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
