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
  expect(open.sentences.map(({ text }) => text).slice(1)).toEqual([
    'At least 1m, and there is no most.',
    'Pods are ready at once here: how long they take (startup) has to be said.',
    'The pause of step 2 waits for somebody.',
    'The old pods are gone at 2m.',
  ])
  expect(open.fixes).toHaveLength(1)
})

it('has no bounds to tell where it never ends, and says nothing of pods that take their time', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }] } }')
  const texts = (options: object): readonly string[] =>
    estimateReport(estimate(plan, options)).sentences.map(({ text }) => text)
  expect(texts({ release: 'stuck' })).toEqual([
    'The new version does not become the stable one.',
    'Pods do not start.',
  ])
  expect(texts({ startup: '10s' }).join()).not.toContain('at once')
})
