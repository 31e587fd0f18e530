import { expect, it } from 'vitest'
import { areMet, offByWeight } from '../../../src/questions/weights/offByWeight.ts'

it('one pod of two is 40 points off a tenth', () => {
  expect(offByWeight(1, 10, 1)).toBe(40)
  expect(offByWeight(10, 10, 0)).toBe(0)
  expect(offByWeight(0, 10, 1)).toBe(0)
})

it('every weight has to be met', () => {
  const wish = { weights: [10, 50], maxSurge: 0 }
  expect([areMet(wish, 10, 0), areMet(wish, 9, 0), areMet(wish, 9, 6)]).toEqual([true, false, true])
})
