import { describe, expect, it } from 'vitest'
import { plainScalar } from '../../src/yaml/plainScalar.ts'

describe('an unquoted scalar', () => {
  const words = [
    [true, ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']],
    [false, ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']],
    [null, ['', '~', 'null', 'Null', 'NULL']],
  ] as const

  it.each(words)('is the word %s in many forms', (value, forms) => {
    expect(forms.map(plainScalar)).toEqual(forms.map(() => value))
  })

  it.each([
    ['12', 12],
    ['-5', -5],
    ['+5', 5],
    ['0', 0],
    ['0777', 511],
    ['-010', -8],
    ['0o17', 15],
    ['0x1F', 31],
    ['0b101', 5],
    ['1_000', 1000],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['-1e3', -1000],
    ['08', 8],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.INF', Number.NEGATIVE_INFINITY],
    ['.NaN', Number.NaN],
  ])('%s is the number %d', (text, value) => {
    expect(plainScalar(text)).toBe(value)
  })

  it.each([
    'tRue',
    '.iNF',
    '+.nan',
    '1e999',
    'oN',
    'nil',
    '10m',
    '1h30m',
    '25%',
    '1.2.3',
    '2026-01-01',
    '12:30',
    '-',
    '.',
    '0x',
    '1e',
    'app:v1',
  ])('%s is a text', (text) => {
    expect(plainScalar(text)).toBe(text)
  })
})
