import { expect, it } from 'vitest'
import { matchDryRun, matchRetention } from '../../src/analysis/metricRules.ts'

it('matches anywhere in a name, and everything with an empty pattern', () => {
  const names = ['success-rate', 'latency']
  expect(matchDryRun([{ metricName: 'rate' }], names)).toEqual({
    ok: true,
    rules: [{ metricName: 'rate' }, null],
  })
  const all = matchDryRun([{ metricName: '' }], names)
  expect(all.ok && all.rules.every((rule) => rule !== null)).toBe(true)
})

it('lets the last retention rule count', () => {
  const rules = [
    { metricName: '.*', limit: 2 },
    { metricName: 'latency', limit: 0 },
  ]
  const matched = matchRetention(rules, ['success-rate', 'latency'])
  expect(matched.ok && matched.rules.map((rule) => rule?.limit)).toEqual([2, 0])
})

it('holds a rule without a metric against the run, an invalid pattern included', () => {
  const rules = [{ metricName: '.*' }, { metricName: '*' }]
  expect(matchDryRun(rules, ['m'])).toEqual({
    ok: false,
    error: "dryRun[1]: Rule didn't match any metric name(s)",
  })
  expect(matchRetention([{ metricName: 'x', limit: 1 }], ['m'])).toEqual({
    ok: false,
    error: "measurementRetention[0]: Rule didn't match any metric name(s)",
  })
})
