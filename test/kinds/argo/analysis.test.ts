import { expect, it } from 'vitest'
import { podMetadata, runMetadata } from '../../../src/kinds/argo/analysis.ts'
import { decodeObject } from '../../../src/kinds/decode.ts'

it('gives runs and pods the same metadata, under names of their own', () => {
  expect([runMetadata.goType, podMetadata.goType]).toEqual([
    'v1alpha1.AnalysisRunMetadata',
    'v1alpha1.PodTemplateMetadata',
  ])
  for (const shape of [runMetadata, podMetadata]) {
    const metadata = { labels: {}, annotations: {}, name: 'x' }
    expect(decodeObject(metadata, shape, 'server').unknown).toEqual(['name'])
  }
})
