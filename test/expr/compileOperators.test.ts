import { expect, it } from 'vitest'
import type { ResultType } from '../../src/expr/resultType.ts'
import { answer, document } from './answer.ts'

it.each([
  ['true && 1 < 2', 'bool true'],
  ['false || true', 'bool true'],
  ['nil ?? 5', 'int 5'],
  ['1 + 2 ?? 3', 'int 3'],
  ['1..3', '[]int [1 2 3]'],
  ['3..1', '[]int []'],
  ['not true', 'bool false'],
  ['!(1 > 2)', 'bool true'],
  ['+1.5', 'float64 1.5'],
  ['-2 ** 2', 'float64 -4'],
  ['1 in [1.0]', 'bool true'],
  ['"a" in {"a": 1}', 'bool true'],
  ['1 not in [2, 3]', 'bool true'],
  ['0.99 in 0..1', 'bool false'],
  ['"canary-7" matches "-[0-9]+$"', 'bool true'],
  ['"a" matches "["', '! error parsing regexp: missing closing ]: `[`'],
  ['"ab" matches "a" + "b"', 'bool true'],
  ['b"ab" matches "b"', 'bool true'],
  ['{"x": 1}.x matches "a"', '! interface conversion: interface {} is int, not []uint8'],
  ['"abc" contains "b"', 'bool true'],
  ['"abc" not contains "z"', 'bool true'],
  ['"é" contains "é"[1:2]', 'bool true'],
  ['"abc" startsWith "ab"', 'bool true'],
  ['"abc" endsWith "bc"', 'bool true'],
  ['{"x": nil}.x contains "a"', 'bool false'],
  ['"a" == "a"', 'bool true'],
  ['1 == 1.0', 'bool true'],
  ['len(result) == 2', 'bool true'],
  [
    '{"x": 5.0}.x in ["5"]',
    '! reflect.Value.MapIndex: value of type float64 is not assignable to type string',
  ],
  ['{"x": nil}.x in [""]', 'bool true'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Of a document whose types nobody knows before it is there.
it.each([
  ['"x" in result', 'bool false'],
  ['"n" in result', 'bool true'],
  ['5 in result.list', 'bool false'],
  ['3 in result.list', 'bool true'],
  ['result.nothing in [1]', 'bool false'],
  ['result.n in [5, 6]', 'bool true'],
  ['result.n in 1..9', 'bool true'],
  ['result.code in ["200", "201"]', 'bool true'],
  ['result.n not in [5]', 'bool false'],
  ['result.text matches result.text', 'bool true'],
  ['result.text matches result.code', 'bool false'],
  ['result.text matches "["', '! error parsing regexp: missing closing ]: `[`'],
  ['result.nothing matches "a"', 'bool false'],
  ['result.nothing matches result.code', 'bool false'],
  ['result.text matches result.nothing', 'bool false'],
  ['-result.text', '! invalid operation: - string'],
  ['!result.n', '! interface conversion: interface {} is float64, not bool'],
  ['result.n ? 1 : 2', '! interface conversion: interface {} is float64, not bool'],
  ['result.text + 1', '! invalid operation: string + int'],
  ['result.text < "z"', 'bool true'],
  ['result.n < result.nothing', '! invalid operation: float64 < <nil>'],
  ['result.n % 2', '! invalid operation: float64 % int'],
  ['result.list == [1, 2, 3]', 'bool true'],
  ['1..result.n', '[]int [1 2 3 4 5]'],
  ['1..result.text', '! invalid operation: int(string)'],
  ['result.text contains result.n', '! interface conversion: interface {} is float64, not string'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['+(asInt(5))', 'int64 5'],
  ['1 < 2 and {"x": 1}.x', 'int 1'],
  ['(nil) == ("")', 'bool false'],
  ['"a" == {"x": "a"}.x', 'bool true'],
  ['"a" == nil', 'bool false'],
  ['1 == nil', 'bool false'],
  [
    '({"x": []}.x) matches ("")',
    '! interface conversion: interface {} is []interface {}, not []uint8',
  ],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  ['string', 'ok', '"ok" == result', 'bool true'],
  ['string', 'text', '"ok" == result', 'bool false'],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})
