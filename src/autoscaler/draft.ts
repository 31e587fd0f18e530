import type { Order } from '../cluster/order.ts'
import type { Own } from '../units/own.ts'
import { sameJson } from '../units/sameJson.ts'
import { type Instant, wholeSecond } from '../units/time.ts'
import type {
  AutoscalerCondition,
  AutoscalerMemory,
  AutoscalerState,
  AutoscalerStatus,
} from './state.ts'

/** One pass in the making, with the status as it is written so far. Owned by the pass alone. */
export interface Draft extends Own<AutoscalerStatus> {
  readonly begun: AutoscalerState
  readonly at: Instant
  /** The instant as it is stored. */
  readonly second: Instant
  memory: AutoscalerMemory
  readonly orders: Order[]
}

export function beginDraft(begun: AutoscalerState, at: Instant): Draft {
  const { status, memory } = begun
  return { ...status, begun, at, second: wholeSecond(at), memory, orders: [] }
}

/** The state that a finished pass leaves; its status is the very one if it says the same. */
export function finishDraft(draft: Draft): AutoscalerState {
  const { begun, at, memory } = draft
  const { currentReplicas, desiredReplicas, currentMetrics, conditions, lastScaleTime } = draft
  const status: AutoscalerStatus = {
    currentReplicas,
    desiredReplicas,
    currentMetrics,
    conditions,
    lastScaleTime,
  }
  const isSame = sameJson(status, begun.status)
  return { spec: begun.spec, status: isSame ? begun.status : status, memory, syncedAt: at }
}

/** Sets a condition in its place; a new one goes to the end. The text is always the latest. */
export function setCondition(
  draft: Draft,
  said: Omit<AutoscalerCondition, 'lastTransitionTime'>,
): void {
  const before = draft.conditions.find(({ type }) => type === said.type)
  const isKept = before?.status === said.status
  const { type, status, reason, message } = said
  const lastTransitionTime = isKept ? before.lastTransitionTime : draft.second
  const next = { type, status, reason, message, lastTransitionTime }
  draft.conditions =
    before === undefined
      ? [...draft.conditions, next]
      : draft.conditions.map((one) => (one === before ? next : one))
}

export function recordEvent(
  draft: Draft,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string,
): void {
  const object = `HorizontalPodAutoscaler/${draft.begun.spec.name}`
  draft.orders.push({ kind: 'recordEvent', at: draft.at, type, reason, message, object })
}
