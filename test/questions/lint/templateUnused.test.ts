import { templateUnused } from '../../../src/questions/lint/templateUnused.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(templateUnused, {
  flags: all(
    canary('steps: [{ pause: {} }]'),
    template(`successCondition: 'result[0] < 1', ${prometheus()}`),
  ),
  at: ['AnalysisTemplate/t metadata.name'],
  leavesAlone: template(`successCondition: 'result[0] < 1', ${prometheus()}`),
  fixed: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }] } }]'),
    template(`successCondition: 'result[0] < 1', ${prometheus()}`),
  ),
})
