import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstPlace, lastPlace, partsBetween } from '../../src/go/search.ts'

// Long enough for the careful search, and of few letters.
const scenario = fc.record({
  period: fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 5 }),
  part: fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 40 }),
})

it('a long search finds what a plain one finds', () => {
  fc.assert(
    fc.property(scenario, ({ period, part }) => {
      const text = `${period.repeat(80_000)}${part}`
      const long = part.repeat(Math.ceil(10_000_000 / text.length / part.length))
      expect(firstPlace(text, long)).toBe(text.indexOf(long))
      expect(lastPlace(text, long)).toBe(text.lastIndexOf(long))
      expect(partsBetween(text, long)).toEqual(text.split(long))
    }),
    { numRuns: 20 },
  )
})

it('a short search begins where it is told', () => {
  expect(firstPlace('abab', 'b', 2)).toBe(3)
  expect(lastPlace('abab', 'b')).toBe(3)
  expect(partsBetween('a-b', '-')).toEqual(['a', 'b'])
})

it('a search that JavaScript takes minutes for is done at once', () => {
  const text = 'a'.repeat(1_000_000)
  const part = `b${'a'.repeat(500_000)}`
  const began = performance.now()
  expect(firstPlace(text, part)).toBe(-1)
  expect(performance.now() - began).toBeLessThan(2000)
})
