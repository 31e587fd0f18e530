import { describe, expect, it } from 'vitest'
import { setWeight } from '../../src/steps/setWeight.ts'
import { view } from './views.ts'

describe('setWeight', () => {
  it('waits for the pods', () => {
    expect(setWeight.isComplete(20, view)).toBe(false)
    expect(setWeight.isComplete(20, { ...view, scaleReached: true })).toBe(true)
  })

  it('waits for the weight only where somebody verifies it', () => {
    const reached = { ...view, scaleReached: true }
    expect(setWeight.isComplete(20, { ...reached, weightVerified: false })).toBe(false)
    expect(setWeight.isComplete(20, { ...reached, weightVerified: true })).toBe(true)
  })

  it('is named with its weight, 0 too', () => {
    expect([20, 0].map(setWeight.label)).toEqual(['setWeight: 20', 'setWeight: 0'])
  })
})
