import { expect, it } from 'vitest'
import { canaryPlan, stuckAt } from '../given.ts'

const steps = '[{ setWeight: 25 }, { pause: {} }, { setWeight: 50 }]'

it('waits for a person at a pause without a duration, and a promotion ends it', () => {
  const stuck = stuckAt(canaryPlan(steps), '10m')
  expect(stuck.blockedBy).toEqual(['pause step 2'])
  expect(stuck.obstacles[0]).toMatchObject({
    field: 'spec.strategy.canary.steps[1].pause',
    endsAt: null,
  })
  expect(stuck.goesOnAt).toBeNull()
  expect(stuck.releasedBy).toEqual(expect.arrayContaining(['promote', 'promoteFull']))
  expect(stuck.notEnough).toContain('retry')
})

it('ends by itself at a pause with one: 65 seconds and two minutes', () => {
  const timed = '[{ setWeight: 25 }, { pause: { duration: 2m } }, { setWeight: 50 }]'
  const stuck = stuckAt(canaryPlan(timed), '100s')
  expect(stuck.obstacles).toMatchObject([{ blockedBy: 'pause step 2', endsAt: 185_000 }])
  expect(stuck.goesOnAt).toBe(185_000)
})

it('is no obstacle at any other step', () => {
  expect(stuckAt(canaryPlan(steps), '61s').blockedBy).not.toContain('pause step 2')
})
