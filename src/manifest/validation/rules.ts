import type { Objection, RolloutBlocks, Rule } from './objection.ts'
import { compilableRule, selectorRule } from './selector.ts'
import { durationsRule, replicasRule } from './spec.ts'
import { strategyRule } from './strategy.ts'
import { referenceRule, templateRule } from './template.ts'

/**
 * The controller's checks of a Rollout by itself, in its order: the first objection is the one that
 * it reports.
 */
export const rules: readonly Rule[] = [
  replicasRule,
  selectorRule,
  referenceRule,
  compilableRule,
  templateRule,
  durationsRule,
  strategyRule,
]

/** Everything that the controller objects to in a Rollout by itself, in its order. */
export function objectionsToRollout(blocks: RolloutBlocks): readonly Objection[] {
  return rules.flatMap((rule) => rule(blocks))
}
