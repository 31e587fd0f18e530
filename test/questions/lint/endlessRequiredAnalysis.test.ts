import { endlessRequiredAnalysis } from '../../../src/questions/lint/endlessRequiredAnalysis.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(endlessRequiredAnalysis, {
  flags: all(
    canary(
      'steps: [{ experiment: { duration: 1m, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t, requiredForCompletion: true }] } }]',
    ),
    template(`interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
  at: ['AnalysisTemplate/t spec.metrics[0].interval'],
  leavesAlone: all(
    canary(
      'steps: [{ experiment: { duration: 1m, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t }] } }]',
    ),
    template(`interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
  fixed: all(
    canary(
      'steps: [{ experiment: { duration: 1m, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t, requiredForCompletion: true }] } }]',
    ),
    template(`interval: 10s, count: 5, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
})
