import { expect, it } from 'vitest'
import { analysisCannotFailInTime } from '../../../src/questions/lint/analysisCannotFailInTime.ts'
import { foundIn, tried } from './tried.ts'
import { all, canary, prometheus, template } from './written.ts'

const watched = (metric: string, last = '{ pause: { duration: 2m } }'): string =>
  all(
    canary(
      `analysis: { templates: [{ templateName: t }] }, steps: [{ setWeight: 25 }, { pause: { duration: 2m } }, { setWeight: 50 }, ${last}]`,
    ),
    template(`${metric}, successCondition: 'result[0] <= 0.01', ${prometheus()}`),
  )

tried(analysisCannotFailInTime, {
  flags: watched('interval: 5m, failureLimit: 2'),
  at: ['AnalysisTemplate/t spec.metrics[0].interval'],
  leavesAlone: watched('interval: 5m, failureLimit: 2', '{ pause: {} }'),
  fixed: watched('interval: 1m, failureLimit: 2'),
})

it('counts what there is and what it takes', () => {
  const [finding] = foundIn(watched('interval: 5m, failureLimit: 2'), analysisCannotFailInTime)
  // Released at 1m, three starts of pods of 10 seconds and two pauses.
  expect(finding?.evidence.facts).toEqual({
    allMeasurementsBadEndsIn: 'Healthy',
    promotedAt: 60_000 + 3 * 10_000 + 240_000,
    measurementsByThen: 1,
    failuresNeeded: 3,
    earliestFailureAt: 60_000 + 2 * 300_000,
  })
})

it('names an interval, and a limit, with which it is silent', () => {
  for (const limit of [1, 2, 5]) {
    const [finding] = foundIn(
      watched(`interval: 10m, failureLimit: ${limit}`),
      analysisCannotFailInTime,
    )
    const [interval, failureLimit] = finding?.fix.split(', or ') ?? []
    const shorter = watched(`${interval}, failureLimit: ${limit}`)
    expect(foundIn(shorter, analysisCannotFailInTime)).toEqual([])
    const stricter = watched(`interval: 10m, ${failureLimit}`)
    expect(foundIn(stricter, analysisCannotFailInTime)).toEqual([])
  }
})
