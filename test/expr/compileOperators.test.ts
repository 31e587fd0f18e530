import { expect, it } from 'vitest'
import { answer } from './answer.ts'

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
