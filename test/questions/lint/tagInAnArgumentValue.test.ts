import { tagInAnArgumentValue } from '../../../src/questions/lint/tagInAnArgumentValue.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(tagInAnArgumentValue, {
  flags: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }], args: [] } }]'),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: a, value: x }, { name: max, value: "{{args.a}}" }]',
    ),
  ),
  at: ['AnalysisTemplate/t spec.args[1].value'],
  leavesAlone: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }], args: [] } }]'),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max, value: "{ args.a }" }]',
    ),
  ),
  fixed: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }], args: [] } }]'),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: a, value: x }, { name: max, value: "1" }]',
    ),
  ),
})
