import { expect, it } from 'vitest'
import { unfitVerbs } from '../../src/simulation/unfitVerbs.ts'
import { deploymentPlan, planOf, simulated } from './given.ts'

const script = [
  { at: '1m', setImage: 'app:v2' },
  { at: '2m', abort: true },
]

it('a Deployment cannot be aborted, which is told before it runs', () => {
  const plan = deploymentPlan()
  const warning = {
    code: 'not-for-a-deployment',
    severity: 'warning',
    path: 'script[1].abort',
    message: 'only a Rollout knows abort, and "demo" is a Deployment',
  }
  expect(unfitVerbs({ plan, script })).toMatchObject([warning])
  expect(simulated({ plan, script }).diagnostics).toContainEqual(expect.objectContaining(warning))
})

it('a Rollout can do all of it', () => {
  expect(unfitVerbs({ plan: planOf(), script })).toEqual([])
})
