import { expect, it } from 'vitest'
import { metricSpot, metricsOf } from '../../../src/questions/lint/metrics.ts'
import { subjectIn } from './subjects.ts'
import { all, canary, prometheus, template } from './written.ts'

const steps = (rest: string): string =>
  canary(`steps: [{ analysis: { templates: [{ templateName: t }]${rest} } }]`)
const limited = template(
  `count: '{{args.number}}', interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`,
  'args: [{ name: number, value: "3" }]',
)

it('puts in what the Rollout hands over, and the default of the template else', () => {
  const given = subjectIn(all(steps(', args: [{ name: number, value: "5" }]'), limited))
  expect(given.metrics[0]?.metric.effectiveCount).toBe(5)
  expect(subjectIn(all(steps(''), limited)).metrics[0]?.metric.effectiveCount).toBe(3)
  expect(subjectIn(limited).metrics[0]?.uses).toEqual([])
})

it('knows which verdicts are not to count', () => {
  const dry = subjectIn(all(steps(', dryRun: [{ metricName: m }]'), limited))
  expect(dry.metrics.map(({ dryRun }) => dryRun)).toEqual([true])
  expect(subjectIn(limited).metrics.map(({ dryRun }) => dryRun)).toEqual([false])
})

it('names its fields', () => {
  const { manifests, uses } = subjectIn(all(steps(''), limited))
  const [metric] = metricsOf(manifests, uses)
  expect(metric && metricSpot(metric, 'count').path).toEqual(['spec', 'metrics', 0, 'count'])
})
