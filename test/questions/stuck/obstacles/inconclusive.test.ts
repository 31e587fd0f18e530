import { expect, it } from 'vitest'
import { prometheus, templateOf } from '../../given.ts'
import { canaryPlan, stuckAt } from '../given.ts'

it('waits for a person where a verdict is Inconclusive', () => {
  const conditions = "successCondition: 'result[0] > 0.9', failureCondition: 'result[0] < 0.5'"
  const check = templateOf('check', `${conditions}, ${prometheus}`)
  const steps =
    '[{ setWeight: 25 }, { analysis: { templates: [{ templateName: check }] } }, { pause: {} }]'
  const stuck = stuckAt(canaryPlan(steps, '', check), '10m', { metrics: { check: 0.7 } })
  expect(stuck.blockedBy[0]).toBe('InconclusiveAnalysisRun')
  expect(stuck.goesOnAt).toBeNull()
  expect(stuck.releasedBy).toEqual(expect.arrayContaining(['promote', 'promoteFull']))
  expect(stuck.notEnough).toContain('retry')
})

it('is none at an ordinary pause', () => {
  expect(stuckAt(canaryPlan('[{ pause: {} }]'), '10m').blockedBy).toEqual(['pause step 1'])
})
