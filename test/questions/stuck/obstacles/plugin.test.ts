import { expect, it } from 'vitest'
import { canaryPlan, stuckAt } from '../given.ts'

it('waits for a plugin that has not answered', () => {
  const plan = canaryPlan('[{ plugin: { name: org/bake } }, { setWeight: 50 }, { pause: {} }]')
  const stuck = stuckAt(plan, '2m', {
    plugins: { 'org/bake': { after: '5m', message: 'baking' } },
  })
  expect(stuck.blockedBy).toContain('plugin step 1')
  expect(stuck.obstacles[0]?.text).toContain('org/bake')
  // Asked every 35 seconds, from 60 s on.
  expect(stuck.goesOnAt).toBe(375_000)
  expect(stuck.releasedBy).toEqual(expect.arrayContaining(['promote', 'promoteFull']))
})

it('is none at a step without one', () => {
  expect(stuckAt(canaryPlan('[{ pause: {} }]'), '10m').blockedBy).toEqual(['pause step 1'])
})
