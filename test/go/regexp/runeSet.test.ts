import { expect, it } from 'vitest'
import {
  isWordRune,
  literal,
  perlClass,
  posixClass,
  runeRange,
  runeSet,
  unicodeClass,
} from '../../../src/go/regexp/runeSet.ts'

const rune = (text: string): number => text.codePointAt(0) ?? 0

it('a class holds what one of its entries holds', () => {
  const set = runeSet([runeRange(rune('a'), rune('c')), runeRange(rune('é'), rune('é'))], {
    negated: false,
    foldCase: false,
  })
  expect(['a', 'c', 'd', 'é', 'É'].map((text) => set(rune(text)))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ])
})

it('a negated class holds the rest, of ASCII and beyond', () => {
  const set = runeSet([runeRange(rune('a'), rune('a'))], { negated: true, foldCase: true })
  expect(['a', 'A', 'b', '😀'].map((text) => set(rune(text)))).toEqual([false, false, true, true])
})

it('a literal under i has all its cases', () => {
  const set = literal(rune('s'), true)
  expect(['s', 'S', 'ſ', 'z'].map((text) => set(rune(text)))).toEqual([true, true, true, false])
})

it('the classes of Perl are ASCII', () => {
  expect(perlClass('d')?.matches(rune('٣'))).toBe(false)
  expect(perlClass('W')?.negated).toBe(true)
  expect(perlClass('constructor')).toBeNull()
  expect(isWordRune(rune('_'))).toBe(true)
})

it('the classes of POSIX can be negated by their name', () => {
  expect(posixClass('^digit')?.negated).toBe(true)
  expect(posixClass('xdigit')?.matches(rune('F'))).toBe(true)
  expect(posixClass('klingon')).toBeNull()
})

it('the classes of Unicode are categories and scripts', () => {
  expect(unicodeClass('Lu')?.(rune('É'))).toBe(true)
  expect(unicodeClass('Han')?.(rune('漢'))).toBe(true)
  expect(unicodeClass('lu')?.(rune('é'))).toBe(false)
  expect(unicodeClass('Script=Han')).toBeNull()
})
