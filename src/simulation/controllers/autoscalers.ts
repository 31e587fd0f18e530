import type { AutoscalerView } from '../../autoscaler/observed.ts'
import { reconcileAutoscaler } from '../../autoscaler/reconcileAutoscaler.ts'
import { type AutoscalerState, nextSyncAt } from '../../autoscaler/state.ts'
import { type Controller, noOrders, type Turn } from '../../cluster/controller.ts'
import { after, duration, type Instant } from '../../units/time.ts'
import { autoscalerView } from '../autoscaling/autoscalerView.ts'
import { scaleOf } from '../autoscaling/scaleOf.ts'
import { type Row, rowOf } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'

/** What a pass sees; null: there is nothing that it could do. */
type Sight = {
  /** Nobody need look again before somebody else does something. */
  readonly once: boolean
  readonly view: () => AutoscalerView
} | null

const controller: Controller<WorldNow, AutoscalerState, Sight> = {
  kind: 'HorizontalPodAutoscaler',
  countOf: ({ autoscalers }) => autoscalers.length,
  stateAt: ({ autoscalers }, index) => autoscalers[index] as AutoscalerState,
  nameOf: ({ spec }) => spec.name,
  viewOf(now, state) {
    const once = now.program.autoscaling?.load === null
    if (once && isWithinLimits(now, state)) return null
    return { once, view: () => autoscalerView(now, state) }
  },
  turn,
  put(now, index, autoscaler) {
    now.autoscalers = now.autoscalers.with(index, autoscaler)
  },
}

const everyAutoscaler = rowOf(controller)

/**
 * The HPA controller of Kubernetes. It looks every fifteen seconds, at a cluster that has come to
 * rest by then; where the scenario says nothing of the load, only at targets outside of the limits.
 */
export const autoscalers: Row = {
  kind: controller.kind,
  play: (now) => now.autoscalers.length > 0 && everyAutoscaler.play(now),
}

function isWithinLimits(now: WorldNow, { spec }: AutoscalerState): boolean {
  const scale = scaleOf(now, spec.scaleTargetRef)
  if (scale.kind !== 'scale' || scale.specReplicas === null) return true
  const { minReplicas, maxReplicas } = spec
  const { specReplicas } = scale
  return specReplicas === 0 || (specReplicas >= minReplicas && specReplicas <= maxReplicas)
}

function turn(state: AutoscalerState, sight: Sight, at: Instant): Turn<AutoscalerState> {
  if (sight === null) return resting(state, null)
  const due = syncedBefore(state, at)
  const dueAt = nextSyncAt(due)
  if (at < dueAt) return resting(state, dueAt)
  // What it fails with stands in its conditions and events; it looks again when it would anyway.
  const { wakeAt, ...passed } = reconcileAutoscaler(due, sight.view(), at)
  return { ...passed, wakeAt: sight.once ? null : wakeAt, failure: '' }
}

// Passes in which nobody looked were passes all the same.
function syncedBefore(state: AutoscalerState, at: Instant): AutoscalerState {
  const period = nextSyncAt(state) - state.syncedAt
  const passed = Math.ceil((at - state.syncedAt) / period) - 1
  if (passed <= 0) return state
  return { ...state, syncedAt: after(state.syncedAt, duration(passed * period)) }
}

function resting(state: AutoscalerState, wakeAt: Instant | null): Turn<AutoscalerState> {
  const rests = true
  return { state, orders: noOrders, wakeAt, asksAgain: false, rests, failure: '', endedBy: '' }
}
