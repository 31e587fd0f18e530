import { experimentWithoutAnEnd } from '../../../src/questions/lint/experimentWithoutAnEnd.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(experimentWithoutAnEnd, {
  flags: all(
    canary(
      'steps: [{ experiment: { templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t }] } }]',
    ),
    template(`count: 1, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
  at: ['Rollout/web spec.strategy.canary.steps[0].experiment'],
  leavesAlone: all(
    canary(
      'steps: [{ experiment: { templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t, requiredForCompletion: true }] } }]',
    ),
    template(`count: 1, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
  fixed: all(
    canary(
      'steps: [{ experiment: { duration: 10m, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t }] } }]',
    ),
    template(`count: 1, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
})
