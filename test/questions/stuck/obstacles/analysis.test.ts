import { expect, it } from 'vitest'
import { planFrom, prometheus, services, templateOf } from '../../given.ts'
import { canaryPlan, stuckAt } from '../given.ts'

const steps =
  '[{ setWeight: 25 }, { analysis: { templates: [{ templateName: check }] } }, { pause: {} }]'
const good = { metrics: { check: 1 } }

it('waits for an inline analysis, which a promotion skips', () => {
  const check = templateOf('check', `interval: 30s, count: 100, ${prometheus}`)
  const stuck = stuckAt(canaryPlan(steps, '', check), '10m', good)
  expect(stuck.obstacles[0]).toMatchObject({
    blockedBy: 'analysis step 2',
    field: 'spec.strategy.canary.steps[1].analysis',
  })
  // The hundredth measurement is later than the end of the scenario.
  expect(stuck.goesOnAt).toBeNull()
  expect(stuck.releasedBy).toEqual(expect.arrayContaining(['promote', 'promoteFull']))
})

it('says how far one is that will end by itself', () => {
  const check = templateOf('check', `interval: 30s, count: 3, ${prometheus}`)
  const stuck = stuckAt(canaryPlan(steps, '', check), '100s', good)
  expect(stuck.obstacles[0]?.text).toContain('check was measured 2 of 3 times')
  expect(stuck.goesOnAt).toBe(125_000)
})

it('knows the one before the switch of blue-green', () => {
  const check = templateOf('check', `interval: 30s, count: 100, ${prometheus}`)
  const plan = planFrom(
    '{ blueGreen: { activeService: web, previewService: web-preview, prePromotionAnalysis: { templates: [{ templateName: check }] } } }',
    4,
    services,
    check,
  )
  const stuck = stuckAt(plan, '10m', good)
  expect(stuck.blockedBy).toContain('prePromotionAnalysis')
  expect(stuck.releasedBy).toContain('promoteFull')
})
