import { fieldRefAsDefault } from '../../../src/questions/lint/fieldRefAsDefault.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(fieldRefAsDefault, {
  flags: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }], args: [] } }]'),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]',
    ),
  ),
  at: ['AnalysisTemplate/t spec.args[0].valueFrom.fieldRef'],
  leavesAlone: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, value: "2" }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]',
    ),
  ),
  fixed: all(
    canary(
      'steps: [{ analysis: { templates: [{ templateName: t }], args: [{ name: max, valueFrom: { fieldRef: { fieldPath: metadata.name } } }] } }]',
    ),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max }]',
    ),
  ),
})
