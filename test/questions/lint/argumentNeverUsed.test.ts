import { argumentNeverUsed } from '../../../src/questions/lint/argumentNeverUsed.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(argumentNeverUsed, {
  flags: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }], args: [] } }]'),
    template(
      `successCondition: 'result[0] < 1', ${prometheus()}`,
      'args: [{ name: max, value: "1" }]',
    ),
  ),
  at: ['AnalysisTemplate/t spec.args[0]'],
  leavesAlone: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }, { templateName: other }] } }]'),
    template(
      `successCondition: 'result[0] < 1', ${prometheus()}`,
      'args: [{ name: max, value: "1" }]',
    ),
    template(
      `successCondition: 'result[0] < {{ args.max }}', ${prometheus()}`,
      'args: [{ name: max, value: "1" }]',
      'other',
    ).replace('name: m,', 'name: another,'),
  ),
  fixed: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }], args: [] } }]'),
    template(
      `successCondition: 'result[0] < {{args.max}}', ${prometheus()}`,
      'args: [{ name: max, value: "1" }]',
    ),
  ),
})
