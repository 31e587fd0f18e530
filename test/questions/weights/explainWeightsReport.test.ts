import { expect, it } from 'vitest'
import { explainWeights } from '../../../src/questions/explainWeights.ts'
import { explainWeightsReport } from '../../../src/questions/weights/explainWeightsReport.ts'
import { planFrom, services } from '../given.ts'

function textsOf(
  strategy: string,
  replicas: number,
  ...documents: readonly string[]
): readonly string[] {
  const report = explainWeightsReport(explainWeights(planFrom(strategy, replicas, ...documents)))
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

const routed = (steps: string): string =>
  '{ canary: { canaryService: web-canary, stableService: web, dynamicStableScale: true, ' +
  `trafficRouting: { plugins: { example/router: {} } }, steps: ${steps} } }`

it('a router that keeps its weights, for the stable is held small, says so', () => {
  const steps = '[{ setWeight: 50 }, { setCanaryScale: { weight: 50 } }, { setWeight: 0 }]'
  expect(textsOf(routed(steps), 2, services).slice(0, 2)).toEqual([
    'Step 3 asks for 0 % and gets 50 %: 1 of 2 pods.',
    'setCanaryScale sizes the stable as well, which has too few pods for what would be left to ' +
      'it: the router keeps the weights that it had.',
  ])
})

it('a router that has no canary pod to send to says so', () => {
  const steps = '[{ setCanaryScale: { replicas: 0 } }, { setWeight: 50 }]'
  expect(textsOf(routed(steps), 2, services).slice(0, 2)).toEqual([
    'Step 2 asks for 50 % and gets 0 %: 0 of 2 pods.',
    'A canary without pods gets no request.',
  ])
})
