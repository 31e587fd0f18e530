import { describe, expect, it } from 'vitest'
import {
  flagInteger,
  flagText,
  flagTexts,
  integerFlag,
  isFlagOn,
  objectionTo,
  switchFlag,
  textFlag,
} from '../../src/verbs/flag.ts'

const given = new Map([
  ['full', ['true', 'F']],
  ['a', ['T']],
  ['to-revision', ['0x10']],
  ['f', ['a', 'b']],
])

describe('a given flag', () => {
  it('says what was said last', () => {
    expect(isFlagOn(given, 'full')).toBe(false)
    expect(isFlagOn(given, 'a')).toBe(true)
    expect(flagInteger(given, 'to-revision')).toBe(16)
    expect(flagText(given, 'f')).toBe('b')
    expect(flagTexts(given, 'f')).toEqual(['a', 'b'])
  })

  it('says nothing where it was not given', () => {
    expect(isFlagOn(given, 'x')).toBe(false)
    expect(flagInteger(given, 'x')).toBe(0)
    expect(flagText(given, 'x')).toBe('')
    expect(flagTexts(given, 'x')).toEqual([])
  })
})

const flags = { switch: switchFlag('x'), integer: integerFlag('x'), text: textFlag('x') }

describe('a value', () => {
  it.each([
    ['switch', 'yes', 'strconv.ParseBool: parsing "yes": invalid syntax'],
    ['switch', '1', ''],
    ['integer', '1.5', 'strconv.ParseInt: parsing "1.5": invalid syntax'],
    [
      'integer',
      '9223372036854775808',
      'strconv.ParseInt: parsing "9223372036854775808": value out of range',
    ],
    ['integer', '-7', ''],
    ['text', '', ''],
  ] as const)('of a %s, %s, is objected to with %j', (kind, value, objection) => {
    expect(objectionTo(flags[kind], value)).toBe(objection)
  })
})
