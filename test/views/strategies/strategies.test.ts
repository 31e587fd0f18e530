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
