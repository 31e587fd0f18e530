import { describe, expect, it } from 'vitest'
import { readBlueGreen } from '../../../src/manifest/reading/blueGreen.ts'

describe('blue-green', () => {
  it('that says little has every key', () => {
    expect(readBlueGreen({ activeService: 'a', autoPromotionEnabled: false })).toEqual({
      kind: 'blueGreen',
      activeService: 'a',
      previewService: '',
      previewReplicaCount: null,
      autoPromotionEnabled: false,
      autoPromotionSeconds: 0,
      scaleDownDelaySeconds: null,
      scaleDownDelayRevisionLimit: null,
      abortScaleDownDelaySeconds: null,
      maxUnavailable: null,
      prePromotionAnalysis: null,
      postPromotionAnalysis: null,
      antiAffinity: null,
      activeMetadata: null,
      previewMetadata: null,
    })
  })

  it('is analysed before and after the promotion', () => {
    const templates = [{ templateName: 't' }]
    const read = readBlueGreen({ prePromotionAnalysis: { templates }, postPromotionAnalysis: {} })
    expect(read.prePromotionAnalysis?.templates).toEqual([
      { templateName: 't', clusterScope: false },
    ])
    expect(read.postPromotionAnalysis?.templates).toEqual([])
  })
})
