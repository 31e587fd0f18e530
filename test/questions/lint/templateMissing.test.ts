import { expect, it } from 'vitest'
import { templateMissing } from '../../../src/questions/lint/templateMissing.ts'
import { foundIn, tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

tried(templateMissing, {
  flags: canary('steps: [{ analysis: { templates: [{ templateName: t }] } }]'),
  at: ['Rollout/web spec.strategy.canary.steps[0].analysis.templates[0]'],
  leavesAlone: canary('steps: [{ setWeight: 50 }, { pause: {} }]'),
  fixed: all(
    canary('steps: [{ analysis: { templates: [{ templateName: t }] } }]'),
    template(`successCondition: 'result[0] < 1', ${prometheus()}`),
  ),
})

it('tells of an Experiment what only aborts the release', () => {
  const step =
    '{ experiment: { duration: 1m, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: gone }] } }'
  const [finding] = foundIn(canary(`steps: [${step}]`), templateMissing)
  expect(finding?.path).toBe('spec.strategy.canary.steps[0].experiment.analyses[0].templateName')
})
