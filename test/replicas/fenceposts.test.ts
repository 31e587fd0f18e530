import { describe, expect, it } from 'vitest'
import {
  blueGreenMaxUnavailableOf,
  fenceposts,
  maxSurgeOf,
  maxUnavailableOf,
} from '../../src/replicas/fenceposts.ts'

describe('maxSurge and maxUnavailable', () => {
  it('round to opposite sides', () => {
    expect(fenceposts('39%', '39%', 10)).toEqual({ surge: 4, unavailable: 3, error: false })
  })

  it('are a quarter of the pods by default', () => {
    const bounds = [1, 2, 3, 4, 5, 10].map((replicas) => [
      maxSurgeOf(null, null, replicas),
      maxUnavailableOf(null, null, replicas),
    ])
    expect(bounds).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [3, 2],
    ])
  })

  it('are percentages as texts, with or without the sign, and pods as integers', () => {
    expect(maxSurgeOf('2', 0, 10)).toBe(1)
    expect(maxSurgeOf('20%', 0, 10)).toBe(2)
    expect(maxSurgeOf(20, 0, 10)).toBe(20)
  })

  it('let one pod be unavailable where both come to nothing', () => {
    expect(fenceposts(0, '5%', 10)).toEqual({ surge: 0, unavailable: 1, error: false })
    expect(fenceposts('0%', '0%', 0)).toEqual({ surge: 0, unavailable: 1, error: false })
  })

  it('leave nothing unavailable where there are no pods, and never more than there are', () => {
    expect(maxUnavailableOf('0%', '0%', 0)).toBe(0)
    expect(maxUnavailableOf(1, -5, 0)).toBe(0)
    expect(blueGreenMaxUnavailableOf(-5, 0)).toBe(0)
    expect(maxUnavailableOf(1, 10, 5)).toBe(5)
  })

  it.each(['oops', '', '%', '1.5%', ' 5%', '5 %', '--5', '5-', '9223372036854775808'])(
    'are both 0 where one is no number: %j',
    (text) => {
      expect(fenceposts(text, '39%', 10)).toEqual({ surge: 0, unavailable: 0, error: true })
      expect(fenceposts('39%', text, 10)).toEqual({ surge: 0, unavailable: 0, error: true })
    },
  )

  it.each([
    ['+5%', 1],
    ['-25%', -2],
    ['%25', 3],
    ['2%5', 3],
    ['0025', 3],
  ])('read %j as a decimal integer wherever its percent signs stand', (text, surge) => {
    expect(fenceposts(text, 1, 10).surge).toBe(surge)
  })

  it('of a blue-green update have no surge to fall back on', () => {
    expect(blueGreenMaxUnavailableOf(0, 10)).toBe(0)
    expect(blueGreenMaxUnavailableOf(null, 10)).toBe(2)
    expect(blueGreenMaxUnavailableOf(12, 10)).toBe(10)
  })
})
