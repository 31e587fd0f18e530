import { scenarioNameMatchesNothing } from '../../../src/questions/lint/scenarioNameMatchesNothing.ts'
import { tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

const steps = 'steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: t }] } }]'
const metric = `successCondition: 'result[0] > 0', ${prometheus()}`
const named = (name: string, spec = ''): string =>
  all(canary(steps), template(metric, spec).replace('name: m,', `name: ${name},`))

tried(scenarioNameMatchesNothing, {
  flags: named('success-rate'),
  at: ['scenario metrics["success-rates"]'],
  leavesAlone: named("'success-{{args.what}}'", 'args: [{ name: what, value: rates }]'),
  fixed: named('success-rates'),
  options: { scenario: { metrics: { 'success-rates': [0.99] } } },
})
