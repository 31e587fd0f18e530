import type { AutoscalerSpec, ScalingPolicy, ScalingRules } from '../plan/autoscaler.ts'
import type { Count } from '../units/amounts.ts'
import { between, type Instant, seconds } from '../units/time.ts'
import type { AutoscalerMemory, ScaleEvent } from './state.ts'

/** What the autoscaler itself changed; what others write is in no memory. */
export type Changes = Pick<AutoscalerMemory, 'scaleUpEvents' | 'scaleDownEvents'>

/** The size when the policy's period began, as far as the autoscaler changed it since. */
export function replicasAtStart(
  { periodSeconds }: Pick<ScalingPolicy, 'periodSeconds'>,
  { scaleUpEvents, scaleDownEvents }: Changes,
  current: Count,
  at: Instant,
): Count {
  const changed = (events: readonly ScaleEvent[]): Count =>
    events.reduce((sum, event) => sum + (isWithin(event, periodSeconds, at) ? event.change : 0), 0)
  return current - changed(scaleUpEvents) + changed(scaleDownEvents)
}

/**
 * The memory with a change of size; there is none without `behavior`. It takes the place of the
 * last change that was once older than all policies of its direction.
 */
export function withScaleEvent<Memory extends Changes>(
  memory: Memory,
  { behavior }: Pick<AutoscalerSpec, 'behavior'>,
  from: Count,
  to: Count,
  at: Instant,
): Memory {
  if (behavior === null) return memory
  if (to > from) {
    const scaleUpEvents = withEvent(memory.scaleUpEvents, behavior.scaleUp, to - from, at)
    return { ...memory, scaleUpEvents }
  }
  const scaleDownEvents = withEvent(memory.scaleDownEvents, behavior.scaleDown, from - to, at)
  return { ...memory, scaleDownEvents }
}

function withEvent(
  events: readonly ScaleEvent[],
  { policies }: ScalingRules,
  change: Count,
  at: Instant,
): readonly ScaleEvent[] {
  const longest = Math.max(0, ...policies.map(({ periodSeconds }) => periodSeconds))
  const marked = events.map((event) =>
    isWithin(event, longest, at) ? event : { ...event, outdated: true },
  )
  const latest = { change, at, outdated: false }
  const place = marked.findLastIndex(({ outdated }) => outdated)
  return place === -1 ? [...marked, latest] : marked.with(place, latest)
}

// A pass runs a moment after its instant, so a change as old as the period is over.
function isWithin(event: ScaleEvent, periodSeconds: number, at: Instant): boolean {
  return between(event.at, at) < seconds(periodSeconds)
}
