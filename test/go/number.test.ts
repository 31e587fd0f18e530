import { expect, it } from 'vitest'
import {
  parseDecimalInt,
  parseFloat64,
  parseInt64,
  parsePrefixedInt,
  truncate,
  wrap,
} from '../../src/go/number.ts'

const value = (parsed: { ok: boolean; value?: unknown }): unknown =>
  parsed.ok ? parsed.value : 'refused'

it('a decimal int has a sign and digits, nothing else', () => {
  expect(['5', '+5', '-5', '007'].map((text) => value(parseDecimalInt(text)))).toEqual([
    5n,
    5n,
    -5n,
    7n,
  ])
  expect(
    ['', ' 1', '1.0', '1_000', '0x1', '+'].map((text) => value(parseDecimalInt(text))),
  ).toEqual(Array.from({ length: 6 }, () => 'refused'))
  expect(parseDecimalInt('9223372036854775808')).toEqual({
    ok: false,
    error: 'strconv.ParseInt: parsing "9223372036854775808": value out of range',
  })
})

it('an int of any base says its base by itself, with digits parted by underscores', () => {
  const read = ['0', '12', '-12', '+1_000', '010', '0_7', '0xF_f', '-0b11', '0O17']
  expect(read.map((text) => value(parseInt64(text)))).toEqual([
    0n,
    12n,
    -12n,
    1000n,
    8n,
    7n,
    255n,
    -3n,
    15n,
  ])
  for (const text of ['', '-', '09', '1_', '_1', '1__0', '0x', '1.0', ' 1', '0b2']) {
    expect(parseInt64(text)).toEqual({
      ok: false,
      error: `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`,
    })
  }
  expect(value(parseInt64('-9223372036854775808'))).toBe(-(1n << 63n))
  expect(parseInt64('9223372036854775808')).toMatchObject({
    error: 'strconv.ParseInt: parsing "9223372036854775808": value out of range',
  })
})

it('a prefixed int has the digits of its base', () => {
  expect(['0x1F', '0b11', '0o17'].map((text) => value(parsePrefixedInt(text)))).toEqual([
    31n,
    3n,
    15n,
  ])
  expect(parsePrefixedInt('0x1.8')).toMatchObject({
    error: 'strconv.ParseInt: parsing "0x1.8": invalid syntax',
  })
})

it('a float is written in many ways', () => {
  const texts = ['1e3', '.5', '5.', '1_000.5', '0x1p4', '-0x1.8p1', 'inf', '-Infinity']
  expect(texts.map((text) => value(parseFloat64(text)))).toEqual([
    1000,
    0.5,
    5,
    1000.5,
    16,
    -3,
    Infinity,
    -Infinity,
  ])
  expect(value(parseFloat64('NaN'))).toBeNaN()
  const wrong = ['', '.', '1__0', '_1', '1_', '0x1', '1e', ' 1', '+nan']
  expect(wrong.map((text) => value(parseFloat64(text)))).toEqual(wrong.map(() => 'refused'))
  expect(parseFloat64('1e400')).toMatchObject({
    error: 'strconv.ParseFloat: parsing "1e400": value out of range',
  })
})

it('what does not fit an int is the smallest one', () => {
  const least = -(1n << 63n)
  expect([1.9, -1.9, Number.NaN, Infinity, 2 ** 63].map(truncate)).toEqual([
    1n,
    -1n,
    least,
    least,
    least,
  ])
  expect(wrap(1n << 63n)).toBe(least)
})
