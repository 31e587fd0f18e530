import type { Objection, RolloutView, Rule } from './objection.ts'

/** The controller's checks of a Rollout by itself, in its order: the first objection is the one that it reports. */
export const rules: readonly Rule[] = []

/** Everything that the controller objects to in a Rollout by itself, in its order. */
export function objectionsToRollout(view: RolloutView): readonly Objection[] {
  return rules.flatMap((rule) => rule(view))
}
