import { expect, it } from 'vitest'
import { carried } from '../../../src/simulation/autoscaling/shares.ts'

it('an even part is exact whatever its size, and cut off to whole thousandths', () => {
  for (let pods = 1; pods <= 500; pods++) {
    for (const each of [0, 1, 7, 333]) {
      expect(carried(each * pods, [{ weight: 1, of: pods }])).toBe(each)
      const more = each * pods + pods - 1
      expect(carried(more, [{ weight: 1, of: pods }])).toBe(each)
    }
  }
})

it('parts that come by several ways are added', () => {
  expect(
    carried(1000, [
      { weight: 20, of: 200 },
      { weight: 80, of: 400 },
    ]),
  ).toBe(300)
  expect(carried(1000, [])).toBe(0)
})
