import { analysisOverBeforeStep } from '../../../src/questions/lint/analysisOverBeforeStep.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

const watched = (metric: string, steps: string): string =>
  all(
    canary(`analysis: { templates: [{ templateName: t }] }, steps: [${steps}]`),
    template(`${metric}, successCondition: 'result[0] <= 0.01', ${prometheus()}`),
  )
const twice =
  '{ setWeight: 25 }, { pause: { duration: 2m } }, { setWeight: 50 }, { pause: { duration: 2m } }'
const once = '{ setWeight: 25 }, { pause: { duration: 2m } }'

tried(analysisOverBeforeStep, {
  flags: watched('interval: 10s, count: 5', twice),
  at: ['AnalysisTemplate/t spec.metrics[0].count'],
  leavesAlone: watched('interval: 10s, count: 5', once),
  fixed: watched('interval: 10s', twice),
})
