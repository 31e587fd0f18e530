import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import { blueGreen } from '../../../src/views/strategies/blueGreen.ts'

const read = (status: JsonObject, strategy: JsonObject = {}) =>
  blueGreen({ spec: { strategy: { blueGreen: strategy } }, status })
const status = (stableRS: string, activeSelector: string, previewSelector: string): JsonObject => ({
  currentPodHash: 'new',
  stableRS,
  blueGreen: { activeSelector, previewSelector },
})

it('shows stable beside active, and preview only where it is not active', () => {
  const before = read(status('old', 'old', 'new'))
  expect([before.rolesOf('old'), before.rolesOf('new')]).toEqual([
    ['stable', 'active'],
    ['preview'],
  ])
  const between = read(status('old', 'new', 'new'))
  expect([between.rolesOf('old'), between.rolesOf('new')]).toEqual([['stable'], ['active']])
})

it('has no weights in between: all requests or none are for the newest version', () => {
  expect(read(status('old', 'old', 'new')).progressOf([])).toBe(null)
  expect(read(status('old', 'old', 'new')).weight).toBe(0)
  expect(read(status('old', 'new', 'new')).weight).toBe(100)
})

describe('waits', () => {
  const analysis = { postPromotionAnalysis: { templates: [] } }

  it('for the active Service, then for the analysis after it, then for verification', () => {
    expect(read(status('old', 'old', 'new')).waitingFor).toBe('active service cutover pending')
    expect(read(status('old', 'new', 'new'), analysis).waitingFor).toBe(
      'waiting for analysis to complete',
    )
    expect(read(status('old', 'new', 'new')).waitingFor).toBe(
      'waiting for post-promotion verification to complete',
    )
    expect(read(status('new', 'new', 'new')).waitingFor).toBe('')
  })

  it('no longer for an analysis that is over', () => {
    const run = { postPromotionAnalysisRunStatus: { status: 'Successful' } }
    const over = { ...status('old', 'new', 'new') }
    over.blueGreen = { ...(over.blueGreen as JsonObject), ...run }
    expect(read(over, analysis).waitingFor).toContain('verification')
  })
})
