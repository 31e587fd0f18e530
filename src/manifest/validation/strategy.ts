import type { Path } from '../../document/path.ts'
import { objectionsToBlueGreen } from './blueGreen.ts'
import { objectionsToCanary } from './canary.ts'
import { objection, type Rule } from './objection.ts'

/** Exactly one strategy, and that one well-formed. */
export const strategyRule: Rule = (view) => {
  const { canary, blueGreen } = view
  const field = 'spec.strategy.strategy'
  const at: Path = ['spec', 'strategy']
  if (canary === null && blueGreen === null) {
    const detail = "Rollout has missing field '.spec.strategy.canary or .spec.strategy.blueGreen'"
    const hint = 'Add canary: {} or blueGreen with an activeService.'
    return [{ ...objection('no-strategy', at, { type: 'required' }, detail, hint), field }]
  }
  if (canary !== null && blueGreen !== null) {
    const complaint = { type: 'invalid', value: 'blueGreen: true canary: true' } as const
    const detail = 'Multiple Strategies can not be listed'
    return [{ ...objection('two-strategies', at, complaint, detail, 'Keep one.'), field }]
  }
  return canary === null ? objectionsToBlueGreen(view) : objectionsToCanary(view)
}
