import { expect, it } from 'vitest'
import { unfitConditions } from '../../../src/manifest/remarks/unfitConditions.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { manifestsOf } from '../given.ts'

function said(provider: JsonObject, successCondition: string) {
  const spec = { metrics: [{ name: 'm', provider, successCondition }] }
  const group = 'argoproj.io/v1alpha1'
  const object = { apiVersion: group, kind: 'AnalysisTemplate', metadata: { name: 't' }, spec }
  const manifests = manifestsOf(object)
  return manifests.flatMap((one) => unfitConditions(one, manifests))
}
const prometheus = { prometheus: { address: 'http://p', query: 'up' } }

it('a condition on a vector as if it were a number is told, with the fix', () => {
  expect(said(prometheus, 'result >= 0.95')).toEqual([
    {
      code: 'unfit-condition',
      severity: 'warning',
      path: ['spec', 'metrics', 0, 'successCondition'],
      message:
        '"result >= 0.95" cannot be asked of what prometheus answers: ' +
        'invalid operation: >= (mismatched types []float64 and float64)',
      hint: 'Write result[0] >= 0.95: result is []float64.',
    },
  ])
  const [nan] = said(prometheus, 'isNaN(result) || result < 1')
  expect(nan?.hint).toContain('isNaN(result[0]) || result[0] < 1')
})

it.each([
  [{ cloudWatch: { metricDataQueries: [] } }, 'result[0] < 5', 'result[0].Values[0] < 5'],
  [{ newRelic: { query: 'FROM T SELECT count(*)' } }, 'result > 5', 'result.count > 5'],
  [{ datadog: { query: 'q' } }, 'result[0] < 1', 'result < 1'],
  [prometheus, 'result > {{args.x}}', 'result[0] > {{args.x}}'],
])('%j: %s', (provider, condition, fix) => {
  expect(said(provider as JsonObject, condition)[0]?.hint).toContain(fix)
})

it('what may fit is not told', () => {
  expect(said(prometheus, 'result[0] >= 0.95')).toEqual([])
  expect(said({ prometheus: { query: 'scalar(up)' } }, 'result >= 0.95')).toEqual([])
  expect(said({ web: { url: 'x' } }, 'result >= 0.95')).toEqual([])
  expect(said({ datadog: { apiVersion: 'v2', query: 'q' } }, 'max(result) < 1')).toEqual([])
})
