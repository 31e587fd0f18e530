import { expect, it } from 'vitest'
import { goEscaped, goQuoted } from '../../src/analysis/goQuoted.ts'

it.each([
  ['a "b" \\', '"a \\"b\\" \\\\"'],
  ['tab\tline\nbell\x07', '"tab\\tline\\nbell\\a"'],
  ['\x01\x7f', '"\\x01\\x7f"'],
  ['é ✓', '"é ✓"'],
  ['\u00a0\u2028', '"\\u00a0\\u2028"'],
  ['\u{e0001}', '"\\U000e0001"'],
])('quotes %j as Go does', (text, quoted) => {
  expect(goQuoted(text)).toBe(quoted)
  expect(`"${goEscaped(text)}"`).toBe(quoted)
})
