import { expect, it } from 'vitest'
import { readStrategy } from '../../../src/views/strategies/strategies.ts'

it('reads the strategy that a Rollout has', () => {
  expect(readStrategy({ spec: { strategy: { canary: {} } } }).title).toBe('Canary')
  expect(readStrategy({ spec: { strategy: { blueGreen: {} } } }).title).toBe('BlueGreen')
})

it('shows nothing of a Rollout without a strategy', () => {
  const reading = readStrategy({ spec: {} })
  expect([reading.title, reading.rolesOf(''), reading.progressOf([])]).toEqual(['', [], null])
})

it('shows a Rollout with both strategies as a canary with the roles of both', () => {
  const strategy = {
    canary: { trafficRouting: { istio: {} }, pingPong: { pingService: 'a', pongService: 'b' } },
    blueGreen: { activeService: 'a' },
  }
  const blueGreen = { activeSelector: 'old', previewSelector: 'new' }
  const status = {
    stableRS: 'old',
    currentPodHash: 'new',
    blueGreen,
    canary: { stablePingPong: 'pong' },
  }
  const reading = readStrategy({ spec: { strategy }, status })
  expect(reading.title).toBe('Canary')
  expect(reading.rolesOf('old')).toEqual(['stable', 'active', 'pong'])
  expect(reading.rolesOf('new')).toEqual(['canary', 'preview', 'ping'])
  // What it waits for is asked of the blue-green first.
  expect(reading.waitingFor).toBe('active service cutover pending')
})
