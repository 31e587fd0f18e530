import { expect, it } from 'vitest'
import { startRun } from '../../src/analysis/run.ts'
import { argument, begin, metric, secret, spec } from './given.ts'

it('reads its metrics once, with arguments, rules and defaults applied', () => {
  const run = begin([metric('m', { interval: '{{args.i}}' })], {
    args: [argument('i', '5s')],
    dryRun: [{ metricName: '.*' }],
    measurementRetention: [{ metricName: 'm', limit: 3 }],
  })
  expect(run).toMatchObject({ phase: '', refusal: '', metricResults: [], startedAt: null })
  expect(run.metrics[0]).toMatchObject({ name: 'm', interval: 5000, dryRun: true, retention: 3 })
})

it.each([
  [
    begin([metric('m', { interval: '{{args.i}}' })]),
    'Unable to resolve metric arguments: failed to resolve {{args.i}}',
  ],
  [begin([]), 'Analysis spec invalid: no metrics specified'],
  [
    begin([metric('m')], { dryRun: [{ metricName: 'x' }] }),
    "Analysis spec invalid: dryRun[0]: Rule didn't match any metric name(s)",
  ],
  [
    begin([metric('m')], { args: [secret('s', 'cred', 'token')] }),
    'Unable to resolve metric arguments: secrets "cred" not found',
  ],
])('knows beforehand what is wrong with it (%#)', (run, refusal) => {
  expect(run.refusal).toBe(refusal)
})

it('judges by a placeholder and measures with the secret, which beats a value', () => {
  const args = [{ ...secret('s', 'cred', 'token'), value: 'plain' }]
  const metrics = [metric('m', { count: '{{args.s}}', successCondition: '{{args.s}}' })]
  const run = startRun('run', spec(metrics, { args }), null, { cred: { token: '7' } })
  expect(run.secretTexts).toEqual(['7'])
  expect(run.metrics[0]).toMatchObject({ effectiveCount: 1, successCondition: '7' })
})

it('measures with an empty secret, too', () => {
  const args = [secret('s', 'cred', 'token')]
  const metrics = [metric('m', { successCondition: 'result == "{{args.s}}"' })]
  const run = startRun('run', spec(metrics, { args }), null, { cred: { token: '' } })
  expect(run.metrics[0]?.successCondition).toBe('result == ""')
  expect(run.secretTexts).toEqual([])
})

it('names the key that a secret lacks', () => {
  const args = [secret('s', 'cred', 'token')]
  const run = startRun('run', spec([metric('m')], { args }), null, { cred: {} })
  expect(run.refusal).toBe(
    "Unable to resolve metric arguments: key 'token' does not exist in secret 'cred'",
  )
})
