import { describe, expect, it } from 'vitest'
import {
  readMetricRules,
  readRetentionRules,
  readRolloutArguments,
  readRunReference,
  readTemplateReferences,
} from '../../src/analysis/reading.ts'

describe('a reference to analysis', () => {
  it('is read field for field', () => {
    const analysis = {
      templates: [{ templateName: 'a' }, { templateName: 'b', clusterScope: true }],
      args: [{ name: 'x', value: '1' }],
      dryRun: [{ metricName: 'm.*' }],
      measurementRetention: [{ metricName: 'n', limit: 3 }],
      analysisRunMetadata: { labels: { team: 'a' } },
    }
    expect(readRunReference(analysis)).toEqual({
      templates: [
        { templateName: 'a', clusterScope: false },
        { templateName: 'b', clusterScope: true },
      ],
      args: [{ name: 'x', value: '1', podTemplateHashValue: null, fieldPath: null }],
      dryRun: [{ metricName: 'm.*' }],
      measurementRetention: [{ metricName: 'n', limit: 3 }],
      analysisRunMetadata: { labels: { team: 'a' } },
    })
  })

  it('has empty lists where it says nothing', () => {
    expect(readTemplateReferences({})).toEqual([])
    expect(readMetricRules({})).toEqual([])
    expect(readRetentionRules({})).toEqual([])
  })
})

describe('an argument', () => {
  it('takes its value from a text, a hash or a field', () => {
    const args = [
      { name: 'text', value: 'a' },
      { name: 'nothing' },
      { name: 'hash', valueFrom: { podTemplateHashValue: 'Latest' } },
      { name: 'field', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ]
    const plain = { value: null, podTemplateHashValue: null, fieldPath: null }
    expect(readRolloutArguments({ args })).toEqual([
      { ...plain, name: 'text', value: 'a' },
      { ...plain, name: 'nothing', value: '' },
      { ...plain, name: 'hash', podTemplateHashValue: 'Latest' },
      { ...plain, name: 'field', fieldPath: 'metadata.name' },
    ])
  })
})
