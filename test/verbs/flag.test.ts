import { describe, expect, it } from 'vitest'
import { flag, integerOf, isOn, objectionTo, textOf, textsOf } from '../../src/verbs/flag.ts'

const given = new Map([
  ['full', ['true', 'F']],
  ['a', ['T']],
  ['to-revision', ['0x10']],
  ['f', ['a', 'b']],
])

describe('a given flag', () => {
  it('says what was said last', () => {
    expect(isOn(given, 'full')).toBe(false)
    expect(isOn(given, 'a')).toBe(true)
    expect(integerOf(given, 'to-revision')).toBe(16)
    expect(textOf(given, 'f')).toBe('b')
    expect(textsOf(given, 'f')).toEqual(['a', 'b'])
  })

  it('says nothing where it was not given', () => {
    expect(isOn(given, 'x')).toBe(false)
    expect(integerOf(given, 'x')).toBe(0)
    expect(textOf(given, 'x')).toBe('')
    expect(textsOf(given, 'x')).toEqual([])
  })
})

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
    expect(objectionTo(flag('x', kind), value)).toBe(objection)
  })
})
