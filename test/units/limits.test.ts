import { expect, it } from 'vitest'
import { type LimitName, limits, mostOf, objectionsToLimits } from '../../src/units/limits.ts'

const names = Object.keys(limits) as LimitName[]

it.each(names)('%s can be lowered, and raised as far as its ceiling', (name) => {
  const { most, ceiling } = limits[name]
  expect(most).toBeLessThanOrEqual(ceiling)
  expect(mostOf(name, {})).toBe(most)
  expect(mostOf(name, { [name]: 0 })).toBe(0)
  expect(mostOf(name, { [name]: ceiling + 1 })).toBe(ceiling)
})

it.each(names)('%s that is no count is told, and the usual one stands', (name) => {
  for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', null]) {
    const adjusted = { [name]: wrong } as never
    expect(mostOf(name, adjusted)).toBe(limits[name].most)
    expect(objectionsToLimits(adjusted)).toMatchObject([
      { path: `limits.${name}`, code: 'not-a-limit' },
    ])
  }
  expect(objectionsToLimits({ [name]: 5 })).toEqual([])
})

it('a limit that there is not is told', () => {
  expect(objectionsToLimits({ size: 5 } as never)).toMatchObject([
    { path: 'limits.size', message: 'size is no limit' },
  ])
})
