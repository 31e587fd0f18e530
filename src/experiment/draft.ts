import type { PlainReplicaSet } from '../cluster/objects.ts'
import type { Order } from '../cluster/order.ts'
import { parseGoDuration } from '../go/duration.ts'
import { earliest, type Instant, instant, wholeSecond } from '../units/time.ts'
import type { ExperimentView } from './observed.ts'
import type { AnalysisStatus, ExperimentService, ExperimentState, TemplateStatus } from './state.ts'
import { isTerminating } from './terminating.ts'

type RecordedEvent = Extract<Order, { readonly kind: 'recordEvent' }>

/** One pass in the making: what it began with, and what it writes. Owned by the pass alone. */
export interface Draft {
  readonly begun: ExperimentState
  readonly view: ExperimentView
  readonly at: Instant
  /** The instant as it is stored. */
  readonly second: Instant
  /** No new runs and ReplicaSets of size 0: decided on the state before the pass. */
  readonly terminating: boolean
  /** ReplicaSets as the pass has left them, by name. */
  readonly replicaSets: Map<string, PlainReplicaSet>
  services: readonly ExperimentService[]
  templateStatuses: readonly TemplateStatus[]
  analysisRuns: readonly AnalysisStatus[]
  readonly orders: Order[]
  /** They are told after the orders. */
  readonly events: RecordedEvent[]
  wakeAt: Instant | null
}

export function beginDraft(begun: ExperimentState, view: ExperimentView, at: Instant): Draft {
  return {
    begun,
    view,
    at,
    second: wholeSecond(at),
    terminating: isTerminating(begun, begun),
    replicaSets: new Map(begun.replicaSets.map((one) => [one.name, one])),
    services: begun.services,
    templateStatuses: begun.templateStatuses,
    analysisRuns: begun.analysisRuns,
    orders: [],
    events: [],
    wakeAt: null,
  }
}

/** An event on the Experiment. */
export function recordEvent(
  draft: Draft,
  type: RecordedEvent['type'],
  reason: string,
  message: string,
): void {
  const { at, begun, events } = draft
  events.push({
    kind: 'recordEvent',
    at,
    type,
    reason,
    message,
    object: `Experiment/${begun.name}`,
  })
}

export function askToWake(draft: Draft, at: Instant): void {
  draft.wakeAt = earliest(draft.wakeAt, at)
}

/**
 * The instant at which `duration` is over; null while nothing counts. An unreadable one is over
 * never.
 */
export function durationEndsAt(
  { spec }: Pick<ExperimentState, 'spec'>,
  availableAt: Instant | null,
): Instant | null {
  if (availableAt === null || spec.duration === '') return null
  const duration = parseGoDuration(spec.duration)
  return duration.ok ? instant(Math.ceil(availableAt + duration.milliseconds)) : null
}

/**
 * The list with an entry of this name replaced, or the entry at its end; the very list if nothing
 * changes.
 */
export function withEntry<E extends { readonly name: string }>(
  list: readonly E[],
  entry: E,
  same: (a: E, b: E) => boolean,
): readonly E[] {
  const index = list.findIndex(({ name }) => name === entry.name)
  const before = list[index]
  if (before === undefined) return [...list, entry]
  return same(before, entry) ? list : list.with(index, entry)
}
