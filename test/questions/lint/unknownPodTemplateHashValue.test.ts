import { unknownPodTemplateHashValue } from '../../../src/questions/lint/unknownPodTemplateHashValue.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(unknownPodTemplateHashValue, {
  flags: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, valueFrom: { podTemplateHashValue: Canary } }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max }]',
    ),
  ),
  at: ['Rollout/web spec.strategy.canary.steps[0].analysis.args[0].valueFrom.podTemplateHashValue'],
  leavesAlone: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, valueFrom: { podTemplateHashValue: Stable } }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max }]',
    ),
  ),
  fixed: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, valueFrom: { podTemplateHashValue: Latest } }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max }]',
    ),
  ),
})
