import { expect, it } from 'vitest'
import { canaryPlan, stuckAt } from '../given.ts'

it('holds an aborted update until a retry, and a promotion is not enough', () => {
  const plan = canaryPlan('[{ setWeight: 25 }, { pause: {} }]')
  const stuck = stuckAt(plan, '10m', { script: [{ at: '2m', abort: true }] })
  expect(stuck.blockedBy).toContain('abort')
  expect(stuck.obstacles[0]?.text).toContain('Rollout aborted update to revision 2')
  expect(stuck.releasedBy).toContain('retry')
  expect(stuck.notEnough).toContain('promote')
  expect(stuck.goesOnAt).toBeNull()
})

it('is none where nothing was aborted', () => {
  expect(stuckAt(canaryPlan('[{ pause: {} }]'), '10m').blockedBy).not.toContain('abort')
})
