import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatFloat,
  formatFloat32,
  formatFloatFixed,
  formatFloatPlain,
  formatJson,
  formatJsonNumber,
  formatValue,
} from '../../src/go/format.ts'

describe('goFormat', () => {
  it('prints a float with %v: short, with an exponent from 1e+21 downwards to 1e-05', () => {
    const texts = [0, 0.95, 99.5, 123456, 1234567, 1e6, 1e21, 0.0001, 0.00001, -2.5].map(
      formatFloat,
      formatFloat32,
    )
    expect(texts).toEqual([
      ...['0', '0.95', '99.5', '123456', '1.234567e+06', '1e+06', '1e+21', '0.0001', '1e-05'],
      '-2.5',
    ])
  })

  it('prints a float without an exponent where Prometheus and Datadog do', () => {
    expect([1e21, 1e-7, 1234567, 0.0003332881882246533].map(formatFloatPlain)).toEqual([
      '1000000000000000000000',
      '0.0000001',
      '1234567',
      '0.0003332881882246533',
    ])
  })

  it('names what is no number', () => {
    const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    expect(odd.map(formatFloat)).toEqual(['NaN', '+Inf', '-Inf'])
    expect(odd.map(formatFloatPlain)).toEqual(['NaN', '+Inf', '-Inf'])
    expect(odd.map((value) => formatFloatFixed(value, 2))).toEqual(['NaN', '+Inf', '-Inf'])
  })

  it('rounds a tie to the even digit, and keeps the sign of a zero', () => {
    expect([0.125, 0.375, 2.5, -0.125].map((value) => formatFloatFixed(value, 2))).toEqual([
      '0.12',
      '0.38',
      '2.50',
      '-0.12',
    ])
    expect([0.5, 1.5, 2.5].map((value) => formatFloatFixed(value, 0))).toEqual(['0', '2', '2'])
    expect(formatFloatFixed(1.005, 2)).toBe('1.00')
    expect(formatFloatFixed(1e22, 1)).toBe('10000000000000000000000.0')
    expect([formatFloatFixed(-0, 2), formatFloat(-0), formatJsonNumber(-0)]).toEqual([
      '-0.00',
      '-0',
      '-0',
    ])
  })

  it('writes JSON numbers with an exponent below 1e-6 and from 1e21 on', () => {
    expect([1e20, 1e21, 1e-6, 1e-7, 1.5e-9, 1e-10].map(formatJsonNumber)).toEqual([
      '100000000000000000000',
      '1e+21',
      '0.000001',
      '1e-7',
      '1.5e-9',
      '1e-10',
    ])
  })

  it('writes JSON with sorted keys and escaped brackets', () => {
    expect(formatJson({ b: [1, null, true], a: { '<&>': 'x"\n' } })).toBe(
      '{"a":{"\\u003c\\u0026\\u003e":"x\\"\\n"},"b":[1,null,true]}',
    )
  })

  it('prints decoded JSON with %v', () => {
    expect(formatValue({ b: [1, 6.6], a: null })).toBe('map[a:<nil> b:[1 6.6]]')
  })

  it('writes numbers and texts that read back as the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(formatFloat(value))).toBe(value)
        expect(Number(formatFloatPlain(value))).toBe(value)
        expect(Number(formatJsonNumber(value))).toBe(value)
      }),
      { seed: 20260101, verbose: 1 },
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(formatJson(json))).toEqual(json)
      }),
      { seed: 20260101, verbose: 1 },
    )
  })
})

describe('a number of 32 bits, as sigs.k8s.io/yaml writes it into a text', () => {
  it.each([
    [0.1, '0.1'],
    [1.5, '1.5'],
    [0.123456789, '0.12345679'],
    [1e21, '1e+21'],
  ])('%d is %s', (value, text) => {
    expect(formatFloat32(value)).toBe(text)
  })
})
