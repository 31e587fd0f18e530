import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/expr/check.ts'
import { compileCondition } from '../../src/expr/condition.ts'
import { direct } from '../../src/expr/direct.ts'
import {
  anyType,
  floatsType,
  floatType,
  type GoType,
  intType,
  listType,
  nilType,
  stringType,
} from '../../src/expr/goType.ts'
import type { GoValue } from '../../src/expr/goValue.ts'
import { parseText } from '../../src/expr/parse.ts'
import { simplify } from '../../src/expr/simplify.ts'
import { evaluateExpression } from './expressions.ts'

function isDirect(text: string, type: GoType): boolean {
  const expression = parseText(text)
  return direct(simplify(expression, check(expression, type)).expression, type) !== null
}

function asked(text: string, type: GoType, result: string | number): unknown {
  const condition = compileCondition(text, type)
  if ('error' in condition) throw new Error(condition.error)
  return condition.evaluate(result)
}

describe('a condition over the bare result', () => {
  it.each(['result == "ok"', 'result != "ok" && !(result == "")'])(
    '%s is direct for a text',
    (text) => {
      expect(isDirect(text, stringType)).toBe(true)
    },
  )

  it.each(['result >= 0.95', 'result > 1 and result <= 2 or not (result != 3)'])(
    '%s is direct for a number',
    (text) => {
      expect(isDirect(text, floatType)).toBe(true)
    },
  )

  it.each([
    ['result + "!" == "ok!"', stringType],
    ['len(result) > 2', stringType],
    ['result == "ok" && now().Year() > 2020', stringType],
    ['result / 2 >= 0.95', floatType],
    ['0.95 <= result', floatType],
    ['result > 9223372036854775807', floatType],
    ['result[0] >= 0.95', floatsType],
  ])('%s is not', (text, type) => {
    expect(isDirect(text, type)).toBe(false)
  })

  it('asks the whole program about a result of another type', () => {
    const evaluate = (text: string, type: GoType, result: string | number): unknown =>
      asked(text, type, result)
    expect(evaluate('result == "ok"', stringType, 1)).toMatchObject({ ok: false, code: 'run' })
    expect(evaluate('!(result == "ok")', stringType, 1)).toMatchObject({ ok: false, code: 'run' })
    expect(evaluate('result == 1', floatType, 'x')).toEqual({ ok: true, value: false })
  })
})

const numberTest = fc
  .tuple(
    fc.constantFrom('<', '>', '<=', '>=', '==', '!='),
    fc.constantFrom('-1', '0', '0.95', '1', '1.5'),
  )
  .map(([operator, limit]) => `result ${operator} ${limit}`)
const textTest = fc
  .tuple(fc.constantFrom('==', '!='), fc.constantFrom('', 'ok', 'a"b', 'é'))
  .map(([operator, text]) => `result ${operator} ${JSON.stringify(text)}`)

const conditionOf = (test: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.letrec<{ whole: string }>((tie) => ({
    whole: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      test,
      tie('whole').map((part) => `!(${part})`),
      fc
        .tuple(tie('whole'), fc.constantFrom('&&', 'or'), tie('whole'))
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    ),
  })).whole

describe('a direct answer', () => {
  it('is the answer of the whole program for every number', () => {
    const numbers = fc.constantFrom(Number.NaN, -0, 0, 0.95, 1, 1.5, Number.POSITIVE_INFINITY)
    fc.assert(
      fc.property(conditionOf(numberTest), numbers, (text, result) => {
        expect(asked(text, floatType, result)).toEqual(evaluateExpression(text, result))
      }),
    )
  })

  it('is the answer of the whole program for every text', () => {
    const texts = fc.constantFrom('', 'ok', 'OK', 'a"b', 'é')
    fc.assert(
      fc.property(conditionOf(textTest), texts, (text, result) => {
        expect(asked(text, stringType, result)).toEqual(evaluateExpression(text, result))
      }),
    )
  })
})

// The comparison itself, without the program: whoever asks it otherwise is told.
const alone = (text: string, type: GoType, result: GoValue): unknown => {
  const made = direct(parseText(text), type)
  if (made === null) return 'not direct'
  return made(() => ({ ok: false, code: 'run', error: 'asked otherwise' }))(result)
}
const told = (value: boolean): unknown => ({ ok: true, value })
const otherwise = expect.objectContaining({ error: 'asked otherwise' })

it.each([
  ['result == "ok"', 'ok', told(true)],
  ['result == "ok"', 'no', told(false)],
  ['result != "ok"', 'ok', told(false)],
  ['result != "ok"', 'no', told(true)],
  ['result == "ok"', 1, otherwise],
  ['not (result == "ok")', 'ok', told(false)],
  ['!(result != "ok")', 'ok', told(true)],
  ['result == "a" or result == "b"', 'b', told(true)],
  ['result == "a" || result == "b"', 'c', told(false)],
  ['result != "a" and result != "b"', 'b', told(false)],
  ['result != "a" && result != "b"', 'c', told(true)],
  ['result != "a" && result != "b"', 1, otherwise],
  ['result < "ok"', 'a', 'not direct'],
  ['result == result', 'a', 'not direct'],
  ['result == 1', 'a', 'not direct'],
  ['other == "ok"', 'a', 'not direct'],
  ['"result" == "ok"', 'a', 'not direct'],
  ['!(result < "ok")', 'a', 'not direct'],
  ['!(result == 1)', 'a', 'not direct'],
  ['!(other == "ok")', 'a', 'not direct'],
  ['!(result == "a") and other', 'a', 'not direct'],
  ['other and result == "a"', 'a', 'not direct'],
  ['(result == "a") == (result == "b")', 'a', 'not direct'],
  ['-(result == "a")', 'a', 'not direct'],
  ['result', 'a', 'not direct'],
])('%s, asked of the text %j, is %j', (text, result, expected) => {
  expect(alone(text, stringType, result)).toEqual(expected)
})

it.each([
  ['result > 1', 1.5, told(true)],
  ['result > 1.5', 1, told(false)],
  ['result >= 1', 1, told(true)],
  ['result < 1', 1, told(false)],
  ['result <= 1', 1, told(true)],
  ['result == 1', 1, told(true)],
  ['result != 1', 1, told(false)],
  ['result > 1', 'a', otherwise],
  ['result > 1 and result < 3', 2, told(true)],
  ['result > 1 && result < 3', 4, told(false)],
  ['result < 1 or result > 3', 2, told(false)],
  ['result < 1 || result > 3', 4, told(true)],
  ['not (result > 1)', 2, told(false)],
  ['result > "a"', 1, 'not direct'],
  ['result == nil', 1, 'not direct'],
  ['result ** 2', 1, 'not direct'],
  ['1 < result', 1, 'not direct'],
  ['other > 1', 1, 'not direct'],
  ['result > 1 and true', 2, 'not direct'],
  ['true and result > 1', 2, 'not direct'],
  ['-(result > 1)', 2, 'not direct'],
  ['result > 9223372036854775807', 2, 'not direct'],
])('%s, asked of the number %j, is %j', (text, result, expected) => {
  expect(alone(text, floatType, result)).toEqual(expected)
})

it.each([intType, listType, anyType, nilType])(
  'a result of another type is asked otherwise',
  (type) => {
    expect(alone('result > 1', type, 1)).toBe('not direct')
    expect(alone('result == "ok"', type, 'ok')).toBe('not direct')
  },
)
