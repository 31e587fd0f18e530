import { describe, expect, it } from 'vitest'
import type { BackWeight } from '../../src/replicas/backWeight.ts'
import { backWeight, stableCanCarry } from '../../src/replicas/backWeight.ts'
import { pods } from './pods.ts'

const way: BackWeight = {
  replicas: 5,
  maxTrafficWeight: 100,
  dynamicStableScale: true,
  canaryAvailable: 4,
  stableAvailable: 3,
  desired: 50,
  recorded: 100,
}

describe('the way back to the stable', () => {
  it('is one step without dynamicStableScale, without pods to go by, and without replicas', () => {
    expect(backWeight({ ...way, dynamicStableScale: false })).toBe(0)
    expect(backWeight({ ...way, stableAvailable: null })).toBe(0)
    expect(backWeight({ ...way, canaryAvailable: null })).toBe(0)
    expect(backWeight({ ...way, replicas: 0 })).toBe(0)
  })

  it('goes to the next lower step once the stable covers the rest', () => {
    expect(backWeight(way)).toBe(50)
    expect(backWeight({ ...way, stableAvailable: 2 })).toBe(100)
  })

  it('never raises the weight', () => {
    expect(backWeight({ ...way, recorded: 20 })).toBe(20)
    expect(backWeight({ ...way, desired: 0, recorded: 0, stableAvailable: 4 })).toBe(0)
  })

  it('follows the stable’s pods where no step is left', () => {
    expect(backWeight({ ...way, desired: 0, stableAvailable: 1 })).toBe(80)
    expect(backWeight({ ...way, desired: 0, stableAvailable: 5, recorded: 20 })).toBe(0)
  })

  it('takes the higher of pods and step where no weight is recorded', () => {
    expect(backWeight({ ...way, recorded: null })).toBe(50)
    expect(backWeight({ ...way, recorded: null, stableAvailable: 1 })).toBe(80)
  })
})

describe('the gate before traffic', () => {
  const gate = { replicas: 10, maxTrafficWeight: 100, threshold: null }

  it('asks for the pods of the stable’s weight, rounded down', () => {
    expect(stableCanCarry(pods(10, 7), 75, gate)).toBe(true)
    expect(stableCanCarry(pods(10, 6), 75, gate)).toBe(false)
  })

  it('is content with the threshold of those pods', () => {
    const threshold = { type: 'Percent', value: 80 } as const
    expect(stableCanCarry(pods(5, 4), 50, gate)).toBe(false)
    expect(stableCanCarry(pods(5, 4), 50, { ...gate, threshold })).toBe(true)
  })

  it('stays closed without a stable', () => {
    expect(stableCanCarry(null, 0, gate)).toBe(false)
  })

  it('opens where the product leaves 32 bits', () => {
    const wide = { replicas: 22, maxTrafficWeight: 100_000_000, threshold: null }
    expect(stableCanCarry(pods(22, 0), 100_000_000, wide)).toBe(true)
    expect(stableCanCarry(pods(21, 0), 100_000_000, { ...wide, replicas: 21 })).toBe(false)
  })
})
