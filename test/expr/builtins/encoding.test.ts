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

// Go's encoding/base64: what is missing or too much is told with the byte at which it is noticed.
it.each([
  ['QQ==', 'string A'],
  ['QUI=', 'string AB'],
  ['QUJD', 'string ABC'],
  ['', 'string '],
  ['Q\\nQ=\\r\\n=\\n', 'string A'],
  ['QUI\\n=', 'string AB'],
  ['Q', 0],
  ['QQ', 0],
  ['QUJDQ', 4],
  ['QUJDQ\\n', 5],
  ['QQ=', 3],
  ['QQ=\\n', 4],
  ['QQ=A', 2],
  ['QQ=\\nA', 3],
  ['Q===', 1],
  ['Q*==', 1],
  ['=', 0],
  ['QUJD=', 4],
  ['QUI=A', 4],
  ['QUI=\\nA', 5],
  ['QQ==\\nA', 5],
  ['QUI==', 4],
])('fromBase64 of %s is read, or noticed at %s', (text, expected) => {
  const wrong = `! illegal base64 data at input byte ${expected}`
  expect(answer(`fromBase64("${text}")`)).toBe(typeof expected === 'number' ? wrong : expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['toBase64("a")', 'string YQ=='],
  ['toBase64(" a b ")', 'string IGEgYiA='],
  ['fromBase64("\\r\\nYQ==")', 'string a'],
  ['fromBase64("aGVsbA==")', 'string hell'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
