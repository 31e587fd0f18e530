import { duplicateArgument } from '../../../src/questions/lint/duplicateArgument.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(duplicateArgument, {
  flags: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, value: "2" }, { name: max }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max }]',
    ),
  ),
  at: ['Rollout/web spec.strategy.canary.steps[0].analysis.args[1]'],
  leavesAlone: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, value: "2" }, { name: min, value: "1" }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}} && result[0] > {{args.min}}', ${prometheus()}`,
      'args: [{ name: max }, { name: min }]',
    ),
  ),
  fixed: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, value: "2" }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max }]',
    ),
  ),
})
