import type { RolloutSpec } from '../../plan/plan.ts'
import type { StrategyRules } from '../contract.ts'
import { blueGreen } from './blueGreen/blueGreen.ts'
import { canary } from './canary/canary.ts'

const rules: { readonly [K in RolloutSpec['strategy']['kind']]: StrategyRules } = {
  canary,
  blueGreen,
}

/** Every strategy, by the name that it has in `spec.strategy` and in `.status`. */
export const strategies: readonly (readonly [name: string, rules: StrategyRules])[] =
  Object.entries(rules)

export function rulesOf(spec: RolloutSpec): StrategyRules {
  return rules[spec.strategy.kind]
}
