import { recordIn } from '../../document/fields.ts'
import { type ControllerRules, newestRules } from '../../releases/rules.ts'
import type { JsonObject } from '../../units/json.ts'
import type { RolloutBlocks } from './objection.ts'

const nothing: JsonObject = {}

/** What a `workloadRef` brought; null without one. */
export interface ResolvedWorkload {
  readonly template: JsonObject
  readonly selector: JsonObject | null
}

/** The blocks of a Rollout that the rules look at. */
export function blocksOf(
  rollout: JsonObject,
  workload: ResolvedWorkload | null,
  controller: ControllerRules = newestRules,
): RolloutBlocks {
  const spec = recordIn(rollout, 'spec') ?? nothing
  const strategy = recordIn(spec, 'strategy')
  const canary = recordIn(strategy, 'canary')
  return {
    rollout,
    metadata: recordIn(rollout, 'metadata') ?? nothing,
    spec,
    template: workload?.template ?? recordIn(spec, 'template') ?? nothing,
    selector: recordIn(spec, 'selector') ?? workload?.selector ?? null,
    resolved: workload !== null,
    controller,
    canary,
    blueGreen: recordIn(strategy, 'blueGreen'),
    routing: recordIn(canary, 'trafficRouting'),
  }
}
