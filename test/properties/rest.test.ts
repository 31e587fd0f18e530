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
      expect(state).toEqual(rollout)
      // Writes that cancel each other settle as well, and are ordered each time.
      if (rollout.rested) expect(effects).toEqual([])
    }
  })
})
