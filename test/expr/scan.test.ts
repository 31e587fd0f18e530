import { expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import { newScanner } from '../../src/expr/scan.ts'
import { tokenText } from '../../src/expr/token.ts'
import { answer } from './answer.ts'

const tokens = (text: string): string => {
  const scanner = newScanner(text)
  const found: string[] = []
  const scanned = attempt(() => {
    for (let token = scanner.next(); token.kind !== 'EOF'; token = scanner.next()) {
      found.push(tokenText(token))
    }
    return null
  })
  return scanned === null ? found.join(' ') : `${found.join(' ')} ! ${scanned.error}`.trim()
}

it.each([
  ['a and orb', 'Identifier("a") Operator("and") Identifier("orb")'],
  ['1..5', 'Number("1") Operator("..") Number("5")'],
  ['.5 5. 1e-3 0xFf', 'Number(".5") Number("5.") Number("1e-3") Number("0xFf")'],
  ['a?.b ?? c', 'Identifier("a") Operator("?.") Identifier("b") Operator("??") Identifier("c")'],
  ['not  in x', 'Operator("not") Operator("in") Identifier("x")'],
  ['not inside', 'Operator("not") Identifier("inside")'],
  ['#acc #', 'Operator("#") Identifier("acc") Operator("#")'],
  ['a // b\n/* c */ d', 'Identifier("a") Identifier("d")'],
  ['>= == ** <>', 'Operator(">=") Operator("==") Operator("**") Operator("<") Operator(">")'],
  ['gr\u00f6\u00dfe', 'Identifier("gr\u00f6\u00dfe")'],
  ['/* a', '! unclosed comment'],
  ['1and', '! bad number syntax: "1a"'],
  ['.5.m', '! bad number syntax: ".5.m"'],
  ['\u2665', "! unrecognized character: U+2665 '\u2665'"],
  ['@', "! unrecognized character: U+0040 '@'"],
])('%j is %s', (text, expected) => {
  expect(tokens(text)).toBe(expected)
})

it('there is nothing behind the end', () => {
  const scanner = newScanner('')
  expect(scanner.next()).toEqual({ kind: 'EOF', value: '' })
  expect(attempt(scanner.next)).toMatchObject({ error: 'unexpected end of expression' })
})

// Answers of expr-lang 1.17.8.
it.each([
  ['``', 'string '],
  ['[b"é"]', '[]interface {} [[195 169]]'],
  ['-(b"ab")', '! invalid operation: - (mismatched type []uint8)'],
  ['map([1], ##)', '! unexpected token Operator("##")'],
  ['map([5], #1)', '! unknown pointer #1'],
  ['//', '! unexpected token EOF'],
  ['/*/ 1', '! unclosed comment'],
  ['0o7e8', '! bad number syntax: "0o7e8"'],
  ['0b1e1', '! invalid float literal: strconv.ParseFloat: parsing "0b1e1": invalid syntax'],
  ['1e9a', '! bad number syntax: "1e9a"'],
  ['1𝒳', '! bad number syntax: "1𝒳"'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
