import { expect, it } from 'vitest'
import { analysisTakesNoMeasurement } from '../../../src/questions/lint/analysisTakesNoMeasurement.ts'
import { foundIn, tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

const watched = (metric: string, last = '{ pause: { duration: 2m } }', start = ''): string =>
  all(
    canary(
      `analysis: { templates: [{ templateName: t }]${start} }, steps: [{ setWeight: 25 }, ${last}]`,
    ),
    template(`${metric}, successCondition: 'result[0] <= 0.01', ${prometheus()}`),
  )

tried(analysisTakesNoMeasurement, {
  flags: watched('interval: 1m, initialDelay: 10m'),
  at: ['AnalysisTemplate/t spec.metrics[0].initialDelay'],
  leavesAlone: watched('interval: 1m, initialDelay: 10m', '{ pause: {} }'),
  fixed: watched('interval: 1m, initialDelay: 1m'),
})

it('knows a starting step that is behind the last one', () => {
  const places = (start: number): readonly string[] =>
    foundIn(
      watched('interval: 1m', undefined, `, startingStep: ${start}`),
      analysisTakesNoMeasurement,
    ).map(({ path }) => path)
  expect(places(3)).toEqual(['spec.strategy.canary.analysis.startingStep'])
  expect(places(1)).toEqual([])
})
