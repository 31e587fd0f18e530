import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blueGreens } from '../../../src/fast-check/arbitraries/blueGreen.ts'
import { smallestOf } from './smallest.ts'

it('shrinks to two Services', () => {
  expect(smallestOf(blueGreens())).toEqual({
    activeService: 'demo-active',
    previewService: 'demo-preview',
  })
})

it('varies everything that an update depends on', () => {
  const sample = fc.sample(blueGreens(), { seed: 1, numRuns: 300 })
  const fields = new Set(sample.flatMap((strategy) => Object.keys(strategy)))
  expect([...fields].sort()).toEqual([
    'abortScaleDownDelaySeconds',
    'activeService',
    'autoPromotionEnabled',
    'autoPromotionSeconds',
    'postPromotionAnalysis',
    'prePromotionAnalysis',
    'previewReplicaCount',
    'previewService',
    'scaleDownDelayRevisionLimit',
    'scaleDownDelaySeconds',
  ])
})
