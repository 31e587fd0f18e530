import { conditionDoesNotFitProvider } from '../../../src/questions/lint/conditionDoesNotFitProvider.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, stepped, template } from './written.ts'

tried(conditionDoesNotFitProvider, {
  flags: stepped(`count: 1, successCondition: 'result < 0.5', ${prometheus()}`),
  at: ['AnalysisTemplate/t spec.metrics[0].successCondition'],
  leavesAlone: all(
    canary('steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: good }] } }]'),
    template(`successCondition: 'result[0] < 0.5', ${prometheus()}`, '', 'good'),
    template(`successCondition: 'result < 0.5', ${prometheus()}`, '', 'not-used'),
  ),
  fixed: stepped(`count: 1, successCondition: 'result[0] < 0.5', ${prometheus()}`),
})
