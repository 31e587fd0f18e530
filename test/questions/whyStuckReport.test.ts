import { expect, it } from 'vitest'
import { whyStuck } from '../../src/questions/whyStuck.ts'
import { whyStuckReport } from '../../src/questions/whyStuckReport.ts'
import { planFrom } from './given.ts'
import { canaryPlan, stuckAt } from './stuck/given.ts'

it('tells what holds it, with the field, and what was tried', () => {
  const report = whyStuckReport(stuckAt(canaryPlan('[{ setWeight: 25 }, { pause: {} }]'), '10m'))
  const [first, second, third] = report.sentences
  expect(first?.text).toBe('It is Paused since 1m5s: CanaryPauseStep.')
  expect(second?.text).toBe('Step 2 is a pause until somebody promotes.')
  expect(second?.evidence[0]?.field).toBe('spec.strategy.canary.steps[1].pause')
  expect(third?.text).toBe('It does not go on by itself, as far as 30m.')
  expect(report.fixes.map(({ text }) => text)).toEqual(['promote', 'promoteFull'])
  expect(report.tables[0]?.rows).toContainEqual(['retry', 'not enough', ''])
})

it('says that there is nothing to release', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }] } }')
  const { sentences } = whyStuckReport(whyStuck({ plan, until: '10m' }))
  expect(sentences.at(-1)?.text).toBe('Nobody has to do anything.')
  const { sentences: none } = whyStuckReport(whyStuck({ plan, until: '10m' }, { at: 'noon' }))
  expect(none.at(-1)?.text).toContain('there is no Rollout')
})
