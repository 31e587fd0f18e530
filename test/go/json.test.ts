import { describe, expect, it } from 'vitest'
import {
  cannotUnmarshal,
  decodeFirstJson,
  decodeJson,
  scanJson,
  wholeRunes,
} from '../../src/go/json.ts'

describe('json', () => {
  it('decodes what is JSON', () => {
    expect(decodeJson('{"a":[1]}\n')).toEqual({ ok: true, value: { a: [1] } })
  })

  it.each([
    ['', 'unexpected end of JSON input'],
    ['{"a":1', 'unexpected end of JSON input'],
    ['<html>', "invalid character '<' looking for beginning of value"],
    ['{} x', "invalid character 'x' after top-level value"],
    ['{"a" 1}', "invalid character '1' after object key"],
    ['[1 2]', "invalid character '2' after array element"],
    ['.', "invalid character '.' looking for beginning of value"],
    ['e1', "invalid character 'e' looking for beginning of value"],
    ['-.5', "invalid character '.' in numeric literal"],
    ['1.e5', "invalid character 'e' after decimal point in numeric literal"],
    ['1e3.', "invalid character '.' after top-level value"],
    ['1.5e', "invalid character ' ' in exponent of numeric literal"],
    ['1\u00a0', "invalid character '\u00c2' after top-level value"],
    ['"\\x"', "invalid character 'x' in string escape code"],
    ['"\\', "invalid character ' ' in string escape code"],
    ['"\\u12n"', "invalid character 'n' in \\u hexadecimal character escape"],
    ['"\\\\u12', 'unexpected end of JSON input'],
    ['"\x01"', "invalid character '\\x01' in string literal"],
    ['{"a', 'unexpected end of JSON input'],
    ['{"a\n', "invalid character '\\n' in string literal"],
    ['{"a": 1, 2}', "invalid character '2' looking for beginning of object key string"],
    ['[1e400, 2e400]', 'json: cannot unmarshal number 1e400 into Go value of type float64'],
    ['[1e400', 'unexpected end of JSON input'],
    ['tru', "invalid character ' ' in literal true (expecting 'e')"],
  ])('says of %j what Go says', (text, error) => {
    expect(decodeJson(text)).toEqual({ ok: false, error })
  })

  it('takes one value off the front of a text', () => {
    expect(decodeFirstJson('{"a":1} rest')).toEqual({ ok: true, value: { a: 1 } })
    expect(decodeFirstJson(' ')).toEqual({ ok: false, error: 'EOF' })
    expect(decodeFirstJson('{"a"')).toEqual({ ok: false, error: 'unexpected EOF' })
    expect(decodeFirstJson('x')).toMatchObject({ ok: false })
  })

  it.each([
    [String.raw`"\ud83d\ude00"`, '\u{1f600}'],
    [String.raw`"\ud800"`, '\ufffd'],
    [String.raw`"\udc00x"`, '\ufffdx'],
    [String.raw`"\ud800\ud83d\ude00"`, '\ufffd\u{1f600}'],
    [String.raw`"\\ud800"`, String.raw`\ud800`],
    ['"\ud800"', '\ufffd'],
  ])('has no halves of runes: %s', (text, value) => {
    expect(decodeJson(text)).toEqual({ ok: true, value })
    expect(JSON.parse(wholeRunes(text))).toBe(value)
  })

  it('does not follow what nests too deeply', () => {
    expect(scanJson('[[[]]]', 2)).toMatchObject({ isTooDeep: true })
    expect(scanJson('[[]]', 2)).toEqual({ flaw: null, end: 4, isTooDeep: false })
  })

  it('names what does not fit a type', () => {
    expect([true, [], {}, 'x'].map((value) => cannotUnmarshal(value, 'value of type T'))).toEqual([
      'json: cannot unmarshal bool into Go value of type T',
      'json: cannot unmarshal array into Go value of type T',
      'json: cannot unmarshal object into Go value of type T',
      'json: cannot unmarshal string into Go value of type T',
    ])
  })
})
