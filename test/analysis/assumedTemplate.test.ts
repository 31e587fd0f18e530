import { expect, it } from 'vitest'
import { assumedMetric, assumedTemplateOf } from '../../src/analysis/assumedTemplate.ts'
import { objectionToMetrics } from '../../src/analysis/validateMetrics.ts'

it('a metric of an assumed template knows the template, and the controller measures it', () => {
  const metric = assumedMetric('success (assumed)', 'success')
  expect(assumedTemplateOf(metric)).toBe('success')
  expect(objectionToMetrics([metric, assumedMetric('latency', 'success')])).toBe('')
})

it('a metric that somebody wrote belongs to no assumed template', () => {
  expect(assumedTemplateOf({ name: 'success', provider: { plugin: { 'a/b': {} } } })).toBeNull()
  expect(assumedTemplateOf({})).toBeNull()
})
