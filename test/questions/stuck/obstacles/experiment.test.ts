import { expect, it } from 'vitest'
import { canaryPlan, stuckAt } from '../given.ts'

const experiment = (duration: string): string =>
  `[{ experiment: { ${duration} templates: [{ name: candidate, specRef: canary }] } }, { setWeight: 50 }, { pause: {} }]`

it('waits for an experiment that nothing ends', () => {
  const stuck = stuckAt(canaryPlan(experiment('')), '10m')
  expect(stuck.blockedBy).toContain('experiment step 1')
  expect(stuck.goesOnAt).toBeNull()
  expect(stuck.releasedBy).toEqual(expect.arrayContaining(['promote', 'promoteFull']))
})

it('goes on when the experiment has had its time', () => {
  const stuck = stuckAt(canaryPlan(experiment('duration: 2m,')), '100s')
  expect(stuck.blockedBy).toContain('experiment step 1')
  // Its pod is there five seconds after it was made.
  expect(stuck.goesOnAt).toBe(185_000)
})
