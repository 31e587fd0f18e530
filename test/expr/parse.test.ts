import { describe, expect, it } from 'vitest'
import { parseText } from '../../src/expr/parse.ts'
import { printExpression } from '../../src/expr/print.ts'
import { answer } from './answer.ts'
import { parseExpression } from './expressions.ts'
import { drawFrom, randomText } from './randomExpression.ts'

const error = (text: string): string => {
  const parsed = parseExpression(text)
  return parsed.ok ? `no error: ${printExpression(parsed.expression)}` : parsed.error
}

describe('a text that is no expression', () => {
  it.each([
    ['', 'unexpected token EOF'],
    ['1 2', 'unexpected token Number("2")'],
    ['result = 1', 'unexpected token Operator("=")'],
    ['result <> 1', 'unexpected token Operator(">")'],
    ['a AND b', 'unexpected token Identifier("AND")'],
    ['(1', 'unexpected token EOF'],
    ['result.', 'unexpected end of expression'],
    ['result."a"', 'expected name'],
    [
      'a ?? 1 > 2',
      'Operator (>) and coalesce expressions (??) cannot be mixed. Wrap either by parentheses.',
    ],
    ['let x = 1', 'unexpected token EOF'],
    ['if a { 1 }', 'unexpected token EOF'],
    ['not 1 not 2', 'unexpected token Number("2")'],
    ['result | len', 'unexpected token EOF'],
    ['all(result)', 'expected at least 2 arguments'],
    ['all(a, # > 1; 2)', 'wrap predicate with brackets { and }'],
    ['# > 1', 'unexpected token Operator("#")'],
    ['{1 + 1: 2}', 'unexpected token Operator("+")'],
    [
      '9223372036854775808',
      'invalid integer literal: strconv.ParseInt: parsing "9223372036854775808": value out of range',
    ],
  ])('%j is refused: %s', (text, expected) => {
    expect(error(text)).toBe(expected)
  })
})

it('a chain of comparisons asks each pair', () => {
  const parsed = parseText('1 < 2 <= 3')
  expect(parsed).toMatchObject({
    operator: '&&',
    left: { operator: '<' },
    right: { operator: '<=', left: { value: 2n } },
  })
})

it('a pipe hands its left side over as the first argument', () => {
  expect(parseText('result | filter(# > 1) | len()')).toEqual(
    parseText('len(filter(result, {# > 1}))'),
  )
})

it('not in front of an operator is not around it', () => {
  expect(parseText('a not in b')).toEqual(parseText('not (a in b)'))
})

describe('what has no end is refused', () => {
  it('as a text', () => {
    expect(parseExpression('1'.repeat(70_000))).toMatchObject({ code: 'text-too-long' })
  })

  it('as nesting, to the left and to the right', () => {
    expect(parseExpression('('.repeat(3000))).toMatchObject({ code: 'too-deep' })
    expect(parseExpression(`1${'+1'.repeat(3000)}`)).toMatchObject({ code: 'too-deep' })
    expect(parseExpression('!'.repeat(3000))).toMatchObject({ code: 'too-deep' })
    expect(parseExpression(`1${' in 1'.repeat(450)}`)).toMatchObject({ ok: true })
  })

  it('as a number of nodes', () => {
    expect(parseExpression(`[${'1,'.repeat(10_000)}]`)).toMatchObject({
      code: 'too-many-nodes',
      error: 'compilation failed: expression exceeds maximum allowed nodes',
    })
  })
})

it('no text makes it throw, and what it reads is read again from its print', () => {
  const seed = 20260101
  const draw = drawFrom(seed)
  let expressions = 0
  for (let count = 0; count < 20_000; count += 1) {
    const parsed = parseExpression(randomText(draw))
    if (!parsed.ok) continue
    expressions += 1
    expect(parseExpression(printExpression(parsed.expression)), `seed ${seed}`).toEqual(parsed)
  }
  expect(expressions).toBeGreaterThan(500)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['1;', 'int 1'],
  ['1 not', '! unexpected token EOF'],
  ['a ?? b ?? c', '! unknown name a'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
