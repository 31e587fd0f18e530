import { expect, it } from 'vitest'
import { estimateReport } from '../../../src/questions/estimate/estimateReport.ts'
import { estimate } from '../../../src/questions/estimate.ts'
import { planFrom } from '../given.ts'

it('tells how long, what has no bound, and where the time goes', () => {
  const plan = planFrom(
    '{ canary: { steps: [{ setWeight: 25 }, { pause: {} }, { pause: { duration: 1m } }] } }',
  )
  const { sentences, tables, fixes } = estimateReport(estimate(plan, { gates: { after: '1m' } }))
  expect(sentences.map(({ text }) => text).slice(0, 2)).toEqual([
    'The new version is the stable one after 2m.',
    'At least 1m, at most 2m.',
  ])
  expect(tables[0]?.rows).toEqual([
    ['pauses', '1m', '50 %'],
    ['people', '1m', '50 %'],
  ])
  expect(fixes).toEqual([])
  const open = estimateReport(estimate(plan))
  expect(open.sentences[2]?.text).toBe('The pause of step 2 waits for somebody.')
  expect(open.fixes).toHaveLength(1)
})
