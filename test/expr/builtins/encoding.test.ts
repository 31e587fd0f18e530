import { expect, it } from 'vitest'
import { answer } from '../answer.ts'

it.each([
  ['toJSON({"b": [1.5], "a": nil})', 'string {\n  "a": null,\n  "b": [\n    1.5\n  ]\n}'],
  ['toJSON(0 / 0)', '! json: unsupported value: NaN'],
  ['fromJSON("{\\"a\\":1}").a', 'float64 1'],
  ['fromJSON("[1,")', '! unexpected end of JSON input'],
  ['toBase64("héllo")', 'string aMOpbGxv'],
  ['fromBase64("aMOpbGxv")', 'string héllo'],
  ['fromBase64("b2s=")', 'string ok'],
  ['fromBase64("b2s")', '! illegal base64 data at input byte 0'],
  ['fromBase64("é")', '! illegal base64 data at input byte 0'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
