import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scenarios } from '../../../src/fast-check/arbitraries/scenarios.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { chartRows } from '../../../src/views/chart/rows.ts'
import { otherPods } from '../../../src/views/picture/otherPods.ts'
import { routedWeight } from '../../../src/views/picture/weights.ts'

// The chart reads stored objects, by the roles that the plugin prints.
it('counts what the chart counts, in any scenario of the kit', () => {
  let seen = 0
  fc.assert(
    fc.property(scenarios(), (scenario) => {
      const timeline = simulate(scenario)
      for (const { at, otherPods: others, routedWeight: routed } of chartRows(timeline)) {
        const rollout = timeline.at(at)?.rollout ?? null
        if (rollout === null) continue
        expect(otherPods(rollout)).toBe(others)
        expect(routedWeight(rollout)).toBe(routed)
        if (others > 0) seen++
      }
    }),
    { numRuns: 150, seed: 7 },
  )
  expect(seen).toBeGreaterThan(10)
})
