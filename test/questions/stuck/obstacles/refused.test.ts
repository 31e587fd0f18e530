import { expect, it } from 'vitest'
import { canaryPlan, stuckAt } from '../given.ts'

const patchOf = (setWeight: number) => ({
  spec: { strategy: { canary: { steps: [{ setWeight }, { setWeight: 50 }, { pause: {} }] } } },
})

it('holds everything where the spec is invalid, verbs too', () => {
  const plan = canaryPlan('[{ setWeight: 25 }, { pause: {} }]')
  const stuck = stuckAt(plan, '10m', { script: [{ at: '2m', patch: patchOf(120) }] })
  expect(stuck.blockedBy[0]).toBe('InvalidSpec')
  expect(stuck.obstacles[0]?.text).toContain('SetWeight needs to be between 0 and 100')
  expect(stuck.notEnough).toEqual(expect.arrayContaining(['promote', 'promoteFull', 'retry']))
})

it('is none where the spec is valid', () => {
  const plan = canaryPlan('[{ setWeight: 25 }, { pause: {} }]')
  const stuck = stuckAt(plan, '10m', { script: [{ at: '2m', patch: patchOf(20) }] })
  expect(stuck.blockedBy).toEqual(['pause step 3'])
})
