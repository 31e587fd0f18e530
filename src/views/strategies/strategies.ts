import { recordIn } from '../../document/fields.ts'
import type { Strategy } from '../../plan/strategy.ts'
import type { JsonObject } from '../../units/json.ts'
import { blueGreen } from './blueGreen.ts'
import { canary } from './canary.ts'
import type { StrategyReading, StrategyRule } from './rule.ts'

/** Every strategy by its key in `spec.strategy`. */
const rules: { readonly [K in Strategy['kind']]: StrategyRule } = { canary, blueGreen }

const none: StrategyReading = {
  title: '',
  rolesOf: () => [],
  progressOf: () => null,
  weight: 100,
  waitingFor: '',
}

/** How to show the strategy of a Rollout as Kubernetes stores it. */
export function readStrategy(rollout: JsonObject): StrategyReading {
  const written = recordIn(recordIn(rollout, 'spec'), 'strategy')
  for (const [key, rule] of Object.entries(rules)) {
    if (recordIn(written, key) !== null) return rule(rollout)
  }
  return none
}
