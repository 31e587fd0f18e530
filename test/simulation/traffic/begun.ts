import { beginTraffic } from '../../../src/simulation/traffic/redirect.ts'
import { type TrafficPlan, users } from '../../../src/simulation/traffic/trafficPlan.ts'
import type { Traffic } from '../../../src/timeline/traffic.ts'
import { duration } from '../../../src/units/time.ts'
import { canary } from '../../rollout/given.ts'

export function planWith(more: Partial<TrafficPlan> = {}): TrafficPlan {
  return {
    requestsPerSecond: 2,
    router: null,
    seed: 0,
    failing: new Set(),
    groups: [users],
    lag: { services: duration(0), weights: duration(0) },
    ...more,
  }
}

export function begunFor(plan: TrafficPlan): Traffic {
  return beginTraffic(plan, canary())
}
