import { expect, it } from 'vitest'
import { readObject, readState } from '../../../src/views/strategies/strategies.ts'
import { ran } from '../simulated/sample.ts'

it('reads the strategy that a Rollout has', () => {
  expect(readObject({ spec: { strategy: { canary: {} } } }).title).toBe('Canary')
  expect(readObject({ spec: { strategy: { blueGreen: {} } } }).title).toBe('BlueGreen')
})

it('shows nothing of a Rollout without a strategy', () => {
  const reading = readObject({ spec: {} })
  expect([reading.title, reading.rolesOf(''), reading.progressOf([])]).toEqual(['', [], null])
})

it('reads a simulated Rollout as one that is stored', () => {
  const states = ran().map(({ world }) => world.rollout)
  const readings = states.flatMap((state) => (state === null ? [] : [readState(state)]))
  expect(readings.map(({ weight }) => weight)).toContain(50)
  expect(readings.at(-1)?.progressOf([])).toEqual({ step: '1/2', setWeight: 50, actualWeight: 0 })
})
