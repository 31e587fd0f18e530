import { expect, it } from 'vitest'
import { analysisEndlessInline } from '../../../src/questions/lint/analysisEndlessInline.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { foundIn, tried } from './tried.ts'
import { all, canary, prometheus, stepped, template } from './written.ts'

tried(analysisEndlessInline, {
  flags: stepped(`interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
  at: ['AnalysisTemplate/t spec.metrics[0].interval'],
  leavesAlone: all(
    canary('analysis: { templates: [{ templateName: t }] }, steps: [{ setWeight: 25 }]'),
    template(`interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
  ),
  fixed: stepped(`count: 5, interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
})

it('says it in the words with which the controller refuses the Rollout', () => {
  const text = stepped(`interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`)
  const [finding] = foundIn(text, analysisEndlessInline)
  const refused = parseManifests(text).diagnostics.map(({ message }) => message)
  expect(refused.some((message) => message.includes(finding?.message ?? 'nothing'))).toBe(true)
})
