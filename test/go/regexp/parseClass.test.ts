import { expect, it } from 'vitest'
import {
  readClass,
  readClassEscape,
  readEscape,
  runeAt,
} from '../../../src/go/regexp/parseClass.ts'

it('a class ends behind its bracket, and a first ] is itself', () => {
  const found = readClass('x[]a-c]y', 1, false)
  expect(found.end).toBe(7)
  expect([']', 'b', 'd'].map((char) => found.value(char.charCodeAt(0)))).toEqual([
    true,
    true,
    false,
  ])
})

it('an escape stands for one rune', () => {
  expect(readEscape('\\x41', 0)).toEqual({ value: 0x41, end: 4 })
  expect(readEscape('\\x{1F600}z', 0)).toEqual({ value: 0x1f600, end: 9 })
  expect(readEscape('\\101', 0)).toEqual({ value: 65, end: 4 })
  expect(readEscape('\\t', 0)).toEqual({ value: 9, end: 2 })
  expect(readEscape('\\.', 0)).toEqual({ value: 46, end: 2 })
})

it('an escape that is a class is told from one that is not', () => {
  expect(readClassEscape('\\d+', 0)?.end).toBe(2)
  expect(readClassEscape('\\p{Lu}+', 0)?.end).toBe(6)
  expect(readClassEscape('\\n', 0)).toBeNull()
})

it('a rune beyond the first plane is two places long', () => {
  expect(runeAt('😀', 0)).toEqual({ value: 0x1f600, end: 2 })
})
