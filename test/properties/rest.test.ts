import { describe, expect } from 'vitest'
import { reconcile } from '../../src/rollout/transition.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { everyScenario } from './given.ts'

describe('a Rollout that rests', () => {
  // Some passes foretell that the next would do nothing: this is that next one.
  everyScenario('is left as it is by another pass at the same instant', (scenario) => {
    for (const { world } of simulate(scenario).moments) {
      const { rollout } = world
      if (rollout === null || !rollout.rests) continue
      const { state, orders } = reconcile(rollout, rollout.now)
      expect({ ...state, ordered: rollout.ordered }).toEqual(rollout)
      // Orders that leave no trace in the state, or cancel each other, may be given again.
      if (!rollout.ordered && rollout.failure === '')
        expect([state.ordered, orders]).toEqual([false, []])
    }
  })
})
