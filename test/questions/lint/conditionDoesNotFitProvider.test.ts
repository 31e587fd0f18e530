import { expect, it } from 'vitest'
import { conditionDoesNotFitProvider } from '../../../src/questions/lint/conditionDoesNotFitProvider.ts'
import { errorsThatComeToTheirEnd } from './endings.ts'
import { foundIn, tried } from './tried.ts'
import { all, canary, prometheus, stepped, template } from './written.ts'

const unfit = `interval: 10s, successCondition: 'result < 0.5', ${prometheus()}`
const watching = (pause: string): string =>
  all(
    canary(
      `analysis: { templates: [{ templateName: t }] }, steps: [{ setWeight: 25 }, { pause: { duration: ${pause} } }]`,
    ),
    template(unfit),
  )

tried(conditionDoesNotFitProvider, {
  flags: stepped(`count: 1, successCondition: 'result < 0.5', ${prometheus()}`),
  at: ['AnalysisTemplate/t spec.metrics[0].successCondition'],
  leavesAlone: all(
    canary('steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: good }] } }]'),
    template(`successCondition: 'result[0] < 0.5', ${prometheus()}`, '', 'good'),
    template(`successCondition: 'result < 0.5', ${prometheus()}`, '', 'not-used'),
  ),
  fixed: stepped(`count: 1, successCondition: 'result[0] < 0.5', ${prometheus()}`),
})

it('is a warning where the promotion stops a background analysis before its fifth error', () => {
  const severities = ['10s', '10m'].map((pause) =>
    foundIn(watching(pause), conditionDoesNotFitProvider).map(({ severity }) => severity),
  )
  expect(severities).toEqual([['warning'], ['error']])
  expect(errorsThatComeToTheirEnd(watching('10s'))).toEqual([])
  const [finding] = foundIn(watching('10s'), conditionDoesNotFitProvider)
  expect(finding?.evidence.text).toContain('promoted at 1m10s, before they end its run')
})
