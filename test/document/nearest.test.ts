import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/document/nearest.ts'

const steps = ['setWeight', 'pause', 'setCanaryScale', 'analysis']

describe('the nearest name', () => {
  it.each([
    ['setWieght', 'setWeight', 'two letters swapped'],
    ['setweight', 'setWeight', 'another capital'],
    ['pauses', 'pause', 'a letter too many'],
    ['analyss', 'analysis', 'a letter missing'],
    ['setCanaryScalf', 'setCanaryScale', 'another letter'],
  ])('of %s is %s: %s', (written, meant) => {
    expect(nearest(written, steps)).toBe(meant)
  })

  it('is none where more than a third of the letters differ', () => {
    expect(nearest('wait', steps)).toBeNull()
  })

  it('is the closer one of two', () => {
    expect(nearest('maxSurg', ['maxSurgf2', 'maxSurge'])).toBe('maxSurge')
  })
})
