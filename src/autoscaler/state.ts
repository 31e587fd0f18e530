import type { AutoscalerSpec } from '../plan/autoscaler.ts'
import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import { after, type Instant, seconds } from '../units/time.ts'

/**
 * Everything that the controller knows of one HorizontalPodAutoscaler: the object as it is stored,
 * and what the controller's process remembers of earlier passes. Plain data.
 */
export interface AutoscalerState {
  /** What it is asked to do. */
  readonly spec: AutoscalerSpec
  /** What it has found and done. */
  readonly status: AutoscalerStatus
  /** What the controller keeps beside the object. */
  readonly memory: AutoscalerMemory
  /** The last pass; before the first one, when the controller began to watch the object. */
  readonly syncedAt: Instant
}

/** `.status` of an HPA as it is stored. */
export interface AutoscalerStatus {
  /** `spec.replicas` of the target before the last write, whatever pods there were. */
  readonly currentReplicas: Count
  /** 0 before the first decision. */
  readonly desiredReplicas: Count
  /** The stored objects; that of a metric that failed is `{ type: '' }`. */
  readonly currentMetrics: readonly JsonObject[]
  /** Conditions in the order in which they are stored. */
  readonly conditions: readonly AutoscalerCondition[]
  /** When it last wrote another size; null: never. */
  readonly lastScaleTime: Instant | null
}

/** A condition of a HorizontalPodAutoscaler. */
export interface AutoscalerCondition {
  /** What it is about. */
  readonly type: 'AbleToScale' | 'ScalingActive' | 'ScalingLimited'
  /** Whether it holds. */
  readonly status: 'True' | 'False'
  /** One word for why, in the controller's own terms. */
  readonly reason: string
  /** The same for people. */
  readonly message: string
  /** When `status` last changed. */
  readonly lastTransitionTime: Instant
}

/** Gone when the controller restarts. */
export interface AutoscalerMemory {
  /** What the metrics proposed, pass by pass; no entry is older than it has to be. */
  readonly recommendations: readonly Recommendation[]
  /** When it added pods, as policies count them. */
  readonly scaleUpEvents: readonly ScaleEvent[]
  /** When it removed pods, as policies count them. */
  readonly scaleDownEvents: readonly ScaleEvent[]
  /** The target's selector as it was last read; '' before that. */
  readonly selector: string
}

/** A size that was right at some time: stabilisation looks back at them. */
export interface Recommendation {
  /** How many pods. */
  readonly replicas: Count
  readonly at: Instant
}

/** A change of size, as policies count them. */
export interface ScaleEvent {
  /** Pods more, or pods less: positive in either list. */
  readonly change: Count
  readonly at: Instant
  /** It was once older than every policy of its direction. The next event takes its place. */
  readonly outdated: boolean
}

const nothing: AutoscalerMemory = {
  recommendations: [],
  scaleUpEvents: [],
  scaleDownEvents: [],
  selector: '',
}

/** An HPA that is created at an instant; its first pass is a period later. */
export function startAutoscaler(spec: AutoscalerSpec, at: Instant): AutoscalerState {
  return {
    spec,
    status: {
      currentReplicas: 0,
      desiredReplicas: 0,
      currentMetrics: [],
      conditions: [],
      lastScaleTime: null,
    },
    memory: nothing,
    syncedAt: at,
  }
}

/**
 * The controller's process starts anew, and with it the period.
 *
 * @waits for a scenario in which controllers restart: recordings do it
 */
export function restartController(state: AutoscalerState, at: Instant): AutoscalerState {
  return { ...state, memory: nothing, syncedAt: at }
}

/** `--horizontal-pod-autoscaler-sync-period`. */
const syncPeriod = seconds(15)

/** When the next pass is due: a change of the HPA or of its target causes none. */
export function nextSyncAt({ syncedAt }: AutoscalerState): Instant {
  return after(syncedAt, syncPeriod)
}
