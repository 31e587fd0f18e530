import { expect, it } from 'vitest'
import { explainWeights } from '../../../src/questions/explainWeights.ts'
import { explainWeightsReport } from '../../../src/questions/weights/explainWeightsReport.ts'
import { planFrom } from '../given.ts'

function textsOf(strategy: string, replicas: number): readonly string[] {
  const report = explainWeightsReport(explainWeights(planFrom(strategy, replicas)))
  return report.sentences.map(({ text }) => text)
}

it('the furthest step is told first, with what ruled the other ways of rounding out', () => {
  expect(textsOf('{ canary: { steps: [{ setWeight: 50 }, { setWeight: 10 }] } }', 1)).toEqual([
    'Step 2 asks for 10 % and gets 50 %: 1 of 2 pods.',
    '1 of 1 (100 %) is out: the stable keeps a pod.',
    '0 of 1 (0 %) is out: a weight above 0 gets a pod.',
    '1 of 2 (50 %) is the closest that is allowed.',
    '0 of 2 (0 %) is out: a weight above 0 gets a pod.',
    '1 replica; 1 pod more and 0 fewer may be there.',
  ])
})

it('the fix is a number of replicas, or a router', () => {
  const strategy = '{ canary: { steps: [{ setWeight: 10 }] } }'
  const { fixes } = explainWeightsReport(explainWeights(planFrom(strategy, 1)))
  expect(fixes.map(({ field, value }) => [field, value])).toEqual([
    ['spec.replicas', '9'],
    ['spec.strategy.canary.trafficRouting', ''],
  ])
  expect(explainWeightsReport(explainWeights(planFrom(strategy, 9))).fixes).toEqual([])
})

it('what is met, and what is not there, is told as well', () => {
  expect(textsOf('{ canary: { steps: [{ setWeight: 50 }] } }', 4)[0]).toBe('Every weight is met.')
  expect(textsOf('{ canary: {} }', 4)[0]).toContain('sets no weights')
})
