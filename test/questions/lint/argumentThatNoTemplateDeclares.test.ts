import { argumentThatNoTemplateDeclares } from '../../../src/questions/lint/argumentThatNoTemplateDeclares.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(argumentThatNoTemplateDeclares, {
  flags: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: mx, value: "2" }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max, value: "1" }]',
    ),
  ),
  at: ['Rollout/web spec.strategy.canary.steps[0].analysis.args[0]'],
  leavesAlone: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }], args: [] } }]'),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max, value: "1" }]',
    ),
  ),
  fixed: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, value: "2" }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max, value: "1" }]',
    ),
  ),
})
