import type { Turn } from '../cluster/controller.ts'
import type { AutoscalerSpec } from '../plan/autoscaler.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'
import { type Decision, decide } from './decide.ts'
import { beginDraft, type Draft, finishDraft, recordEvent, setCondition } from './draft.ts'
import type { AutoscalerView } from './observed.ts'
import { readScale, type Scale } from './readScale.ts'
import { withScaleEvent } from './scaleEvents.ts'
import { type AutoscalerState, nextSyncAt } from './state.ts'

// The HorizontalPodAutoscaler's controller (Kubernetes 1.34, pkg/controller/podautoscaler), with
// the flags and feature gates that a cluster has by default. It knows nothing of Rollouts: it reads
// and writes the scale subresource of whatever `scaleTargetRef` names, every fifteen seconds, and
// whatever happens in between goes unseen.
//
// A pass has four parts: the limits, which act at once; the proposal of the metrics; its
// stabilization, in which proposals of the last minutes have a say; and the rate at which the size
// may change.
//
// What surprises most: pods are multiplied, not `spec.replicas`, so that the surge of a canary is
// scaled along; proposals are remembered, not decisions, and the size that is found first is one of
// them, so that nothing shrinks in the first five minutes; and unready pods are left out together
// with the load that they carry.

/**
 * The pass that is due, if one is. Everything is decided in it: the next one is a period later, and
 * may find other metrics over the same objects.
 */
export function reconcileAutoscaler(
  state: AutoscalerState,
  view: AutoscalerView,
  at: Instant,
): Turn<AutoscalerState> {
  const dueAt = nextSyncAt(state)
  if (at < dueAt) {
    const rests = true
    return { state, orders: [], wakeAt: dueAt, asksAgain: false, rests, failure: '', endedBy: '' }
  }
  const draft = beginDraft(state, at)
  const failure = sync(draft, view)
  const next = finishDraft(draft)
  return {
    state: next,
    orders: draft.orders,
    wakeAt: nextSyncAt(next),
    rests: true,
    failure,
    endedBy: '',
    asksAgain: false,
  }
}

function sync(draft: Draft, view: AutoscalerView): string {
  const { spec } = draft.begun
  const scale = readScale(view.scale, spec.scaleTargetRef, referenceOf(spec))
  if (scale.kind === 'noScale') {
    recordEvent(draft, 'Warning', 'FailedGetScale', scale.message)
    const problem = "the HPA controller was unable to get the target's current scale"
    able(draft, 'False', 'FailedGetScale', `${problem}: ${scale.message}`)
    return scale.failure
  }
  const found = "the HPA controller was able to get the target's current scale"
  able(draft, 'True', 'SucceededGetScale', found)
  rememberFirstSize(draft, scale.specReplicas)
  const decision = decide(draft, view, scale)
  draft.currentReplicas = scale.specReplicas
  draft.currentMetrics = decision.metrics
  if (decision.replicas === null) {
    recordEvent(draft, 'Warning', 'FailedComputeMetricsReplicas', decision.failure)
    const problem = 'failed to compute desired number of replicas based on listed metrics'
    return `${problem} for ${referenceOf(spec)}: ${decision.failure}`
  }
  return carryOut(draft, decision, decision.replicas, scale)
}

/** The decision is written, unless it is what there is; what the pass fails with. */
function carryOut(draft: Draft, decision: Decision, to: Count, scale: Scale): string {
  const { spec } = draft.begun
  const { specReplicas: from, objection } = scale
  if (to === from) {
    draft.desiredReplicas = to
    return decision.failure
  }
  const news = `New size: ${to}; reason: ${decision.reason}`
  if (objection !== '') {
    recordEvent(draft, 'Warning', 'FailedRescale', `${news}; error: ${objection}`)
    const problem = 'the HPA controller was unable to update the target scale'
    able(draft, 'False', 'FailedUpdateScale', `${problem}: ${objection}`)
    return `failed to rescale ${referenceOf(spec)}: ${objection}`
  }
  const { kind, name } = spec.scaleTargetRef
  draft.orders.push({ kind: 'updateScale', at: draft.at, object: `${kind}/${name}`, from, to })
  const done = `the HPA controller was able to update the target scale to ${to}`
  able(draft, 'True', 'SucceededRescale', done)
  recordEvent(draft, 'Normal', 'SuccessfulRescale', news)
  draft.memory = withScaleEvent(draft.memory, spec, from, to, draft.at)
  draft.desiredReplicas = to
  draft.lastScaleTime = draft.second
  return decision.failure
}

function able(draft: Draft, status: 'True' | 'False', reason: string, message: string): void {
  setCondition(draft, { type: 'AbleToScale', status, reason, message })
}

// As if the metrics had asked for it: a controller that has just started shrinks nothing.
function rememberFirstSize(draft: Draft, replicas: Count): void {
  if (draft.memory.recommendations.length > 0) return
  draft.memory = { ...draft.memory, recommendations: [{ replicas, at: draft.at }] }
}

function referenceOf({ namespace, scaleTargetRef }: AutoscalerSpec): string {
  return `${scaleTargetRef.kind}/${namespace}/${scaleTargetRef.name}`
}
