import { describe, expect } from 'vitest'
import { invariants } from '../../src/laws/invariants.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { everyScenario } from './given.ts'

// The kit’s own laws, of which these are what a newcomer asks first: how many pods, how much traffic, when.
describe('every run', () => {
  for (const name of ['surgeIsBounded', 'weightsComeFromThePlan', 'timeRunsForward'] as const) {
    const law = invariants[name]
    everyScenario(law.claim, (scenario) => {
      const timeline = simulate(scenario)
      expect(law.check(timeline, scenario.plan)).toBeNull()
    })
  }
})
