import { experimentOutlivedByItsAnalysis } from '../../../src/questions/lint/experimentOutlivedByItsAnalysis.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(experimentOutlivedByItsAnalysis, {
  flags: all(
    canary(
      'steps: [{ experiment: { duration: 1m, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t, requiredForCompletion: true }] } }]',
    ),
    template(`count: 20, interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
  at: ['Rollout/web spec.strategy.canary.steps[0].experiment.duration'],
  leavesAlone: all(
    canary(
      'steps: [{ experiment: { duration: 1m, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t, requiredForCompletion: true }] } }]',
    ),
    template(`count: 10, interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
  fixed: all(
    canary(
      'steps: [{ experiment: { duration: 3m10s, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t, requiredForCompletion: true }] } }]',
    ),
    template(`count: 20, interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
})
