import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planFamilies } from '../../../src/fast-check/arbitraries/manifests.ts'
import { scenarios, scenariosOf } from '../../../src/fast-check/arbitraries/scenarios.ts'
import { invariants } from '../../../src/laws/invariants.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { basic, planFrom } from '../../laws/stories.ts'
import { countOccurrences } from './occurrences.ts'
import { smallestOf } from './smallest.ts'

it.each(planFamilies)('keeps every law in a %s', (family) => {
  fc.assert(
    fc.property(scenarios(family), (scenario) => {
      const timeline = simulate(scenario)
      expect(timeline.end.reason).not.toBe('refused')
      for (const law of Object.values(invariants)) {
        expect({ [law.name]: law.check(timeline, scenario.plan) }).toEqual({ [law.name]: null })
      }
    }),
    { seed: 1, numRuns: 300 },
  )
})

it('lives through everything that may befall a strategy', () => {
  const sample = fc.sample(scenarios('routedCanary', 'basicCanary'), { seed: 1, numRuns: 300 })
  const counts = countOccurrences(sample.map((scenario) => simulate(scenario)))
  const missing = Object.keys(counts).filter((name) => counts[name] === 0)
  expect(missing).toEqual([])
})

it('shrinks to one replica, one step and no events', () => {
  const { plan, script, pods } = smallestOf(scenarios('basicCanary'))
  expect(plan.rollout.replicas).toBe(1)
  expect(plan.rollout.strategy).toMatchObject({ kind: 'canary', steps: [{ setWeight: 0 }] })
  expect([script, pods]).toEqual([[], undefined])
})

it('leaves a plan that is given as it is', () => {
  const plan = planFrom(basic)
  const sample = fc.sample(scenariosOf(plan), { seed: 1, numRuns: 20 })
  expect(sample.every((scenario) => scenario.plan === plan)).toBe(true)
  expect(sample.every((scenario) => simulate(scenario).end.reason === 'until')).toBe(true)
})
