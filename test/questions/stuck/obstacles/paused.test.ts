import { expect, it } from 'vitest'
import { canaryPlan, stuckAt } from '../given.ts'

it('holds a Rollout that somebody paused, until it is unset or promoted', () => {
  const plan = canaryPlan('[{ setWeight: 25 }, { setWeight: 50 }]')
  const stuck = stuckAt(plan, '10m', { script: [{ at: '62s', pause: true }] })
  expect(stuck.blockedBy[0]).toBe('paused')
  expect(stuck.obstacles[0]?.field).toBe('spec.paused')
  const released = ['unset spec.paused', 'promote', 'resume']
  expect(stuck.releasedBy).toEqual(expect.arrayContaining(released))
  expect(stuck.notEnough).toContain('retry')
})

it('is none where nobody paused it', () => {
  const stuck = stuckAt(canaryPlan('[{ pause: {} }]'), '10m')
  expect(stuck.blockedBy).not.toContain('paused')
})
