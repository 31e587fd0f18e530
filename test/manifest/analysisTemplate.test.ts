import { describe, expect, it } from 'vitest'
import { readAnalysisTemplate } from '../../src/manifest/analysisTemplate.ts'

describe('an AnalysisTemplate', () => {
  it('keeps its metrics as written, for their arguments come later', () => {
    const metrics = [{ name: 'm', count: '{{args.n}}', provider: { web: { url: 'u' } } }]
    const args = [
      { name: 'n', value: '3' },
      { name: 's', valueFrom: { fieldRef: { fieldPath: 'f' } } },
    ]
    const object = {
      metadata: { name: 't' },
      spec: {
        metrics,
        args,
        templates: [{ templateName: 'inner' }],
        dryRun: [{ metricName: 'm' }],
      },
    }
    expect(readAnalysisTemplate(object, true)).toEqual({
      name: 't',
      clusterScope: true,
      metrics,
      args: [
        { name: 'n', value: '3', valueFrom: null },
        { name: 's', value: null, valueFrom: { fieldRef: { fieldPath: 'f' } } },
      ],
      dryRun: [{ metricName: 'm' }],
      measurementRetention: [],
      templates: [{ templateName: 'inner', clusterScope: false }],
    })
  })
})
