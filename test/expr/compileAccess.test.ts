import { expect, it } from 'vitest'
import type { ResultType } from '../../src/expr/resultType.ts'
import { answer, document } from './answer.ts'

it.each([
  ['result.n', 'float64 5'],
  ['result["n"]', 'float64 5'],
  ['result.missing', '<nil> <nil>'],
  ['result.missing.deep', '! cannot fetch deep from <nil>'],
  ['result.missing?.deep.er', '<nil> <nil>'],
  ['result?.inner.deep.v', 'float64 2'],
  ['result.list[-1]', 'float64 3'],
  ['result.list[9]', '! index out of range: 9 (array length is 3)'],
  ['result.list?.[9]', '! index out of range: 9 (array length is 3)'],
  ['result.list[1:]', '[]interface {} [2 3]'],
  ['result.list[:9]', '[]interface {} [1 2 3]'],
  ['result.text[0:3]', 'string hé'],
  ['result.text[1]', 'uint8 195'],
  ['result.n[:1]', '! cannot slice 0'],
  ['result.n[1:]', '! invalid argument for len (type float64)'],
  ['result[1:]', '! cannot slice map[string]interface {}'],
  ['result.constructor', '<nil> <nil>'],
  ['result.__proto__', '<nil> <nil>'],
  ['result.toString()', '! invalid operation: cannot call nil'],
  ['result.n()', '! invalid operation: cannot call non-function of type float64'],
  ['$env.result.n', 'float64 5'],
  ['$env["result"]["n"]', 'float64 5'],
  ['get($env, "nope")', '<nil> <nil>'],
  ['let f = isNaN; f(1.5)', 'bool false'],
  ['result.ok ? "yes" : "no"', 'string yes'],
])('of a document, %s is %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})

// Of a document whose types nobody knows before it is there.
it.each([
  ['result.n[0]', '! cannot fetch 0 from float64'],
  ['result.n.x', '! cannot fetch x from float64'],
  ['result.nothing.x', '! cannot fetch x from <nil>'],
  ['result.nothing?.x', '<nil> <nil>'],
  ['result?.list?.[0]', 'float64 1'],
  ['result.a?.b ?? 4', 'int 4'],
  ['result.text[0]', 'uint8 104'],
  ['result.n[1:2]', '! cannot slice 1'],
  ['result.list[-1]', 'float64 3'],
  ['result.list[9] ?? 0', '! index out of range: 9 (array length is 3)'],
  ['result.list[result.text]', '! invalid operation: int(string)'],
  ['result.n()', '! invalid operation: cannot call non-function of type float64'],
  ['result.foo()', '! invalid operation: cannot call nil'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['{"a": nil}?.a()', '! invalid operation: cannot call nil'],
  ['concat([])?.[0]', '<nil> <nil>'],
  ['""[1:]', 'string '],
  ['({"x": {}}.x)[1:]', '! cannot slice 1'],
  ['{"a": nil}.a?.b()', '<nil> <nil>'],
  ['{"x": date("0099-12-31")}.x.Year(1)', '! invalid number of arguments: expected 0, got 1'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([['[]float64', [], 'len($env)', 'int 7']])(
  'of %s %j, %s gives %s',
  (type, result, text, expected) => {
    expect(answer(text, result, type)).toBe(expected)
  },
)

// Answers of expr-lang 1.17.8.
it.each([['{"d": nil}?.d?.e.f(1).g', '<nil> <nil>']])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: what lies on the stack is taken in a chain as elsewhere.
it.each([
  ['[1, 2]?.[findLastIndex([1], true)]', '! cannot fetch 0 from bool'],
  ['{"a": [1]}?.a[findLastIndex([1], true)]', '! cannot fetch 0 from bool'],
  [
    '{"x": duration("1s")}.x()',
    '! invalid operation: cannot call non-function of type time.Duration',
  ],
  ['{"x": [1]}.x()', '! invalid operation: cannot call non-function of type []interface {}'],
  ['{"x": 1}.x()', '! invalid operation: cannot call non-function of type int'],
  ['{"a": {"b": 1}}?.a.b', 'int 1'],
  ['{"a": nil}?.a?.b.c[0]', '! cannot fetch 0 from <nil>'],
  ['{"a": nil}?.a?.b.c().d', '<nil> <nil>'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8. Nil is the zero value of what a function wants where only the run
// tells that it is one, and no int is a float there.
it.each([
  ['{"x": date("2024-01-15")}.x.Before(nil)', 'bool false'],
  ['{"x": date("2024-01-15")}.x.Sub(nil)', 'time.Duration 2562047h47m16.854775807s'],
  ['{"x": date("2024-01-15")}.x.Format(nil)', 'string '],
  ['{"x": duration("1h")}.x.Truncate(nil)', 'time.Duration 1h0m0s'],
  ['{"x": duration("1h")}.x.Truncate(1)', '! reflect: Call using int as type time.Duration'],
  ['{"x": date("2024-01-15")}.x.In(nil)', '! time: missing Location in call to Time.In'],
  ['{"f": isNaN}.f(nil)', 'bool false'],
  ['{"f": isNaN}.f(2)', '! reflect: Call using int as type float64'],
  ['{"f": asInt}.f(2.5)', 'int64 2'],
  ['isNaN({"x": nil}.x)', '! interface conversion: interface {} is nil, not float64'],
  [
    'date("2024-01-15").Before({"x": nil}.x)',
    '! interface conversion: interface {} is nil, not time.Time',
  ],
  ['date("2024-01-15").Compare({"x": nil}.x)', 'int 1'],
  ['date("2024-01-15").AddDate({"x": nil}.x, 0, 1).Day()', 'int 16'],
  ['date("2024-01-15").AddDate({"x": "a"}.x, 0, 1)', '! reflect: Call using string as type int'],
])('%s answers %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: a float times a duration is a float, whatever the checker thinks.
it.each([
  ['(duration("1h") * 0.5).Minutes()', '! reflect: Method index out of range'],
  ['(duration("1h") * 2).Minutes()', 'float64 120'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
