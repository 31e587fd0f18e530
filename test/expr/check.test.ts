import { expect, it } from 'vitest'
import type { ResultType } from '../../src/expr/resultType.ts'
import { answer, twoSeries } from './answer.ts'

it.each([
  ['result >= 0.95', '! invalid operation: >= (mismatched types []float64 and float64)'],
  ['result.foo', '! array elements can only be selected using an integer (got string)'],
  ['result["0"]', '! array elements can only be selected using an integer (got string)'],
  ['result[0].foo', '! type float64 has no field foo'],
  ['result[0][0]', '! type float64[int] is undefined'],
  ['true.Name()', '! unexpected token Operator(".")'],
  ['false && nothing', '! unknown name nothing'],
  ['let result = 1; 1', '! cannot redeclare result'],
  ['let len = 1; 1', '! cannot redeclare builtin len'],
  ['let x = 1; let x = 2; x', '! cannot redeclare variable x'],
  ['1 ? 2 : 3', '! non-bool expression (type int) used as condition'],
  ['result()', '! []float64 is not callable'],
  ['$env()', '! map[string]interface {} is not callable'],
  ['nothing(1)', '! unknown name nothing'],
  ['$env.nope', '! unknown name nope'],
  ['$env?.nope', '<nil> <nil>'],
  ['len == nil', 'bool true'],
  [
    'len > 1',
    '! invalid operation: > (mismatched types func(...interface {}) (interface {}, error) and int)',
  ],
  ['all(result, #acc > 1)', '! unknown pointer #acc'],
  ['5[:1]', '! unexpected token Bracket("[")'],
  ['(5)[:1]', '! cannot slice int'],
  ['result["a":]', '! non-integer slice index string'],
  ['{"a": 1}[1]', '! cannot use int to get an element from map[string]interface {}'],
  ['date("2026-01-01").Nope()', '! type time.Time has no method Nope'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['{"x": not 1 < 2}.x', '! invalid operation: not (mismatched type int)'],
  ['(nil).a', '! type nil has no field a'],
  ['(nil)[0]', '! type unknown[int] is undefined'],
  [
    'duration("").Truncate(1)',
    '! cannot use int as argument (type time.Duration) to call Truncate ',
  ],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  ['[]float64', [], '$env["no" + "pe"]', '<nil> <nil>'],
  [
    '[]struct{Values []float64}',
    [{ Values: [1, 2] }, { Values: [] }],
    'result[0].a',
    '! type struct { Values []float64 } has no field a',
  ],
  ['nil', null, 'result() ', '! result is nil; cannot call nil as function'],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  [
    '[duration("1s"), asInt(1)][0] + "a"',
    '! invalid operation: + (mismatched types int64 and string)',
  ],
  [
    '[date("2024-01-01").Month(), 1][0] + "a"',
    '! invalid operation: + (mismatched types int and string)',
  ],
  [
    '[1, date("2024-01-01").Weekday()][0] + "a"',
    '! invalid operation: + (mismatched types time.Weekday and string)',
  ],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: a pointer stands for what it points to.
it.each([
  ['result[0].Values[result[0].Id:]', '! non-integer slice index string'],
  ['"abc"[:result[0].Label]', '! non-integer slice index string'],
])('of CloudWatch, %s is refused: %s', (text, expected) => {
  expect(answer(text, twoSeries, '[]types.MetricDataResult')).toBe(expected)
})
