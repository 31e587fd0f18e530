import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprint } from '../../src/fingerprint/fnv.ts'

// The letters that stand for 0 to 9.
const digits = '456789bcdf'
const numberOf = (word: string): number =>
  Number([...word].map((letter) => digits.indexOf(letter)).join(''))

// The published test vectors of FNV-1a, 32 bit.
it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['b', 0xe70c2de5],
  ['foobar', 0xbf9cf968],
])('spells the hash of %j in letters that form no words', (text, hash) => {
  expect(numberOf(fingerprint(text))).toBe(hash)
})

it('counts bytes of UTF-8, not characters', () => {
  const byBytes = (bytes: Iterable<number>): number => {
    let hash = 0x811c9dc5n
    for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn
    return Number(hash)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(255)), (text, after) => {
      const bytes = [...new TextEncoder().encode(text), ...after]
      expect(numberOf(fingerprint(text, after))).toBe(byBytes(bytes))
    }),
  )
})
