import { describe, expect, it } from 'vitest'
import { setWeight } from '../../src/steps/setWeight.ts'
import { advice, drawnInto, drawnOf, objectionsIn, view } from './views.ts'

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

  it('is between 0 and the most that the router is told', () => {
    const objected = (value: number): readonly string[] =>
      objectionsIn({ setWeight: value }, {}, 200)
    expect([0, 200].flatMap(objected)).toEqual([])
    const text = 'SetWeight needs to be between 0 and 200'
    expect([-1, 201].flatMap(objected)).toEqual([
      `steps[0].setWeight: Invalid value: -1: ${text}`,
      `steps[0].setWeight: Invalid value: 201: ${text}`,
    ])
    expect(advice({ setWeight: 101 })).toEqual([
      ['weight-out-of-range', 'steps[0].setWeight', 'Write a weight from 0 to 100.'],
    ])
  })

  it('is drawn from 0 to that, the smallest first', () => {
    expect(drawnOf('setWeight', { ...drawnInto, maxTrafficWeight: 3 })).toEqual([[0, 1, 2, 3]])
  })

  it('is named with its weight, 0 too', () => {
    expect([20, 0].map(setWeight.label)).toEqual(['setWeight: 20', 'setWeight: 0'])
  })
})
