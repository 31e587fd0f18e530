import { fixedSize } from '../../../../src/autoscaler/fixedSize.ts'
import type { AutoscalerView } from '../../../../src/autoscaler/observed.ts'
import { propose } from '../../../../src/autoscaler/propose.ts'
import { readScale } from '../../../../src/autoscaler/readScale.ts'
import { reconcileAutoscaler } from '../../../../src/autoscaler/reconcileAutoscaler.ts'
import { selectPods } from '../../../../src/autoscaler/selectPods.ts'
import { type AutoscalerState, startAutoscaler } from '../../../../src/autoscaler/state.ts'
import type { Order } from '../../../../src/cluster/order.ts'
import { readAutoscaler } from '../../../../src/manifest/reading/autoscaler.ts'
import { objectionsToAutoscaler } from '../../../../src/manifest/validation/autoscaler.ts'
import { objectionText } from '../../../../src/manifest/validation/objection.ts'
import type { AutoscalerSpec } from '../../../../src/plan/autoscaler.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import type { Instant } from '../../../../src/units/time.ts'
import { at } from '../../../autoscaler/given.ts'
import { metricsOf, podsOf, scaleOf } from './observe.ts'
import type { Calculation } from './recorded.ts'

export function manifestOf(hpa: JsonObject): JsonObject {
  const scaleTargetRef = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo' }
  return { metadata: { name: 'demo' }, spec: { scaleTargetRef, ...hpa } }
}

/** The first decision of a controller that has just started. */
export function calculate(row: Calculation): unknown {
  const manifest = manifestOf(row.hpa)
  const refused = objectionsToAutoscaler(manifest).map(objectionText)
  if (refused.length > 0) return { refused }
  const spec = readAutoscaler(manifest)
  const { otherHpa, now } = row
  const pods = podsOf(row.pods, row.containers)
  const view: AutoscalerView = {
    scale: scaleOf(row.scale, spec.scaleTargetRef),
    pods,
    metrics: metricsOf(row.metrics, pods, spec, now),
    others: otherHpa !== undefined ? [{ name: 'other', selector: otherHpa }] : [],
  }
  const { state, orders, failure } = reconcileAutoscaler(
    startAutoscaler(spec, at(now - 15)),
    view,
    at(now),
  )
  const { currentReplicas, desiredReplicas, currentMetrics } = state.status
  const proposal = proposalOf(spec, view, at(now))
  const isTold = (row.expected.status as JsonObject | undefined)?.metrics !== null
  return {
    proposal: proposal && [proposal.replicas, proposal.metric],
    scaled: writtenBy(orders),
    status: {
      current: currentReplicas,
      desired: desiredReplicas,
      metrics: isTold ? currentMetrics : null,
    },
    conditions: conditionsOf(state),
    events: eventsOf(orders),
    error: failure === '' ? null : failure,
  }
}

/** What the metrics ask for in a pass, and which of them; null: they are not asked, or say nothing. */
export function proposalOf(
  spec: AutoscalerSpec,
  view: AutoscalerView,
  now: Instant,
): { readonly replicas: number; readonly metric: string } | null {
  const scale = readScale(view.scale, spec.scaleTargetRef, '')
  if (scale.kind === 'noScale' || fixedSize(spec, scale.specReplicas) !== null) return null
  const selection = selectPods(spec, scale.selector, view)
  if (selection.kind === 'unselectable') return null
  const { namespace } = spec
  const query = { namespace, scale, selection, metrics: view.metrics, at: now }
  const { replicas, metric } = propose(spec, query)
  return replicas === null ? null : { replicas, metric }
}

export function writtenBy(orders: readonly Order[]): number | null {
  const written = orders.flatMap((order) => (order.kind === 'updateScale' ? [order.to] : []))
  return written[0] ?? null
}

export function conditionsOf({ status }: AutoscalerState): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    status.conditions.map(({ type, status, reason, message }) => [type, [status, reason, message]]),
  )
}

export function eventsOf(orders: readonly Order[]): readonly (readonly string[])[] {
  return orders.flatMap((order) =>
    order.kind === 'recordEvent' ? [[order.type, order.reason, order.message]] : [],
  )
}
