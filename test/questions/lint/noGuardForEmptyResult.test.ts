import { expect, it } from 'vitest'
import { noGuardForEmptyResult } from '../../../src/questions/lint/noGuardForEmptyResult.ts'
import { foundIn, tried } from './tried.ts'
import { prometheus, stepped } from './written.ts'

tried(noGuardForEmptyResult, {
  flags: stepped(`successCondition: 'result[0] < 0.5', ${prometheus()}`),
  at: ['AnalysisTemplate/t spec.metrics[0].successCondition'],
  leavesAlone: stepped(
    `successCondition: 'result == "ok"', provider: { web: { url: 'http://x.example/', jsonPath: '{$.a}' } }`,
  ),
  fixed: stepped(`successCondition: 'len(result) == 0 || result[0] < 0.5', ${prometheus()}`),
})

it('knows what each provider answers without data', () => {
  const found = (metric: string): readonly string[] =>
    foundIn(stepped(metric), noGuardForEmptyResult).map(({ fix }) => fix)
  const datadog = "provider: { datadog: { query: 'avg:errors{*}' } }"
  expect(found(`successCondition: 'result < 0.5', ${datadog}`)).toEqual([
    "successCondition: 'default(result, 0) < 0.5'",
  ])
  expect(found(`successCondition: 'default(result, 0) < 0.5', ${datadog}`)).toEqual([])
  // A scalar of nothing is NaN, and graphite has an error of its own.
  expect(found(`successCondition: 'result < 0.5', ${prometheus('scalar(q)')}`)).toEqual([])
  const graphite = "provider: { graphite: { address: 'http://g.example', query: q } }"
  expect(found(`successCondition: 'result[0] < 0.5', ${graphite}`)).toEqual([])
})
