import { describe, expect } from 'vitest'
import { reconcile } from '../../src/rollout/transition.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { everyScenario } from './given.ts'

describe('a Rollout that has settled', () => {
  // Some passes settle it by foretelling what the next would do: this is that next one.
  everyScenario('is left as it is by another pass at the same instant', (scenario) => {
    for (const { world } of simulate(scenario).moments) {
      const { rollout } = world
      if (rollout === null || !rollout.settled) continue
      const { state, effects } = reconcile(rollout, rollout.now)
      expect({ ...state, rested: rollout.rested }).toEqual(rollout)
      // Orders that leave no trace in the state, or cancel each other, settle it without rest.
      if (rollout.rested) expect([state.rested, effects]).toEqual([true, []])
    }
  })
})
