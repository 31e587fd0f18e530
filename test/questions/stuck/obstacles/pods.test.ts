import { expect, it } from 'vitest'
import { canaryPlan, stuckAt } from '../given.ts'

const plan = canaryPlan('[{ setWeight: 50 }, { setWeight: 75 }]')

it('waits for pods that never become ready, and goes on once they do', () => {
  const stuck = stuckAt(plan, '10m', { pods: { startup: '5s', failing: ['web:2'] } })
  expect(stuck.obstacles[0]).toMatchObject({
    blockedBy: 'pods of web:2',
    needs: { podsAvailable: 2, are: 0, wanted: 2 },
    endsAt: null,
  })
  expect(stuck.releasedBy).toContain('pods of web:2 become ready')
  expect(stuck.notEnough).toEqual(expect.arrayContaining(['retry', 'restart']))
})

it('goes on by itself where they only take their time', () => {
  const stuck = stuckAt(plan, '70s', { pods: { startup: '20s' } })
  expect(stuck.blockedBy).toContain('pods of web:2')
  expect(stuck.goesOnAt).toBe(80_000)
})
