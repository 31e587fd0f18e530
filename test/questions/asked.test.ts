import { expect, it } from 'vitest'
import { askedPlan, askedScenario } from '../../src/questions/asked.ts'
import { rehearsal } from '../../src/questions/rehearsal.ts'
import { planFrom } from './given.ts'

const plan = planFrom('{ canary: {} }')

it('a plan alone is rehearsed', () => {
  expect(askedScenario(plan, { at: '5m' })).toEqual(rehearsal(plan, { at: '5m' }))
  expect(askedPlan(plan)).toBe(plan)
})

it('a scenario is taken as it is', () => {
  const scenario = { plan, until: '2m' }
  expect(askedScenario(scenario, { at: '5m' })).toBe(scenario)
  expect(askedPlan(scenario)).toBe(plan)
})
