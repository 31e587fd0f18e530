import { expect, it } from 'vitest'
import type { ResultType } from '../../../src/expr/resultType.ts'
import { answer, document, twoSeries } from '../answer.ts'

it.each([
  ['len([1, 2])', 'int 2'],
  ['len("héllo")', 'int 5'],
  ['len({"a": 1})', 'int 1'],
  ['len(5.0)', '! invalid argument for len (type float64)'],
  ['len(nil)', '! invalid argument for len (type %!s(<nil>))'],
  ['len()', '! invalid number of arguments (expected 1, got 0)'],
  ['type(result)', 'string array'],
  ['type(1)', 'string int'],
  ['type(1.5)', 'string float'],
  ['type(nil)', 'string nil'],
  ['type(duration("1s"))', 'string time.Duration'],
  ['abs(-3)', 'int 3'],
  ['abs(-1.5)', 'float64 1.5'],
  ['abs("a")', '! invalid argument for abs (type string)'],
  ['round(2.5)', 'float64 3'],
  ['round(-2.5)', 'float64 -3'],
  ['round(0.49999999999999994)', 'float64 0'],
  ['floor(-1.2)', 'float64 -2'],
  ['ceil(1.2)', 'float64 2'],
  ['ceil(3)', 'float64 3'],
  ['int("5")', 'int 5'],
  ['int("5.5")', '! invalid operation: int(5.5)'],
  ['int(1.9)', 'int 1'],
  ['int(0 / 0)', 'int -9223372036854775808'],
  ['float("x")', '! invalid operation: float(x)'],
  ['float("0x1p4")', 'float64 16'],
  ['string(1.0)', 'string 1'],
  ['string(100000000.0)', 'string 1e+08'],
  ['string([nil, true])', 'string [<nil> true]'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Of what is made of numbers.
it.each([
  ['len(groupBy([1, 2], #))', 'int 2'],
  ['len(1..3)', 'int 3'],
  ['abs(-9223372036854775807)', 'int 9223372036854775807'],
  ['int(duration("1s"))', 'int 1000000000'],
  ['int(true)', '! invalid argument for int (type bool)'],
  ['type(date("2024-01-01"))', 'string time.Time'],
  ['type(timezone("UTC"))', 'string time.Location'],
  ['type(true)', 'string bool'],
  ['type({})', 'string map'],
  ['type(groupBy([1], #))', 'string map'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Of a document whose types nobody knows before it is there.
it.each([
  ['abs(result.text)', '! invalid argument for abs (type string)'],
  ['abs(result.n)', 'float64 5'],
  ['abs(first(result.text))', 'uint8 104'],
  ['int(first(result.text))', 'int 104'],
  ['int(result.code)', 'int 200'],
  ['int(result.list)', '! invalid operation: int([]interface {})'],
  ['float(result.list)', '! invalid operation: float([]interface {})'],
  ['round(result.text)', '! invalid argument for round (type string)'],
  ['ceil(result.n)', 'float64 5'],
  ['floor(result.nothing)', '! invalid argument for floor (type <nil>)'],
  ['len(result.text)', 'int 5'],
  ['len(result.inner)', 'int 1'],
  ['len(result.n)', '! invalid argument for len (type float64)'],
  ['type(result.nothing)', 'string nil'],
  ['type(result.inner)', 'string map'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['round(asFloat(1))', 'float64 1'],
  ['len(1, 1)', '! invalid number of arguments (expected 1, got 2)'],
  ['len({"x": asInt}.x)', '! invalid argument for len (type func(interface {}) int64)'],
  ['abs(0.0)', 'float64 0'],
  ['abs(1)', 'int 1'],
  ['abs(asInt(-5))', 'int64 5'],
  ['int({"x": 1..3}.x)', '! invalid operation: int([]int)'],
  ['int({"x": nil}.x)', '! reflect: call of reflect.Value.Type on zero Value'],
  ['float(2.5)', 'float64 2.5'],
  ['float(1)', 'float64 1'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: a type that has a name is called by it and its package.
it.each<readonly [ResultType, unknown, string, string]>([
  [
    'nrdb.NRDBResult',
    {},
    'type(result)',
    'string github.com/newrelic/newrelic-client-go/v2/pkg/nrdb.NRDBResult',
  ],
  [
    '[]types.MetricDataResult',
    twoSeries,
    'type(result[0])',
    'string github.com/aws/aws-sdk-go-v2/service/cloudwatch/types.MetricDataResult',
  ],
  [
    '[]types.MetricDataResult',
    twoSeries,
    'type(result[0].Messages[0])',
    'string github.com/aws/aws-sdk-go-v2/service/cloudwatch/types.MessageData',
  ],
  ['[]types.MetricDataResult', twoSeries, 'type(result)', 'string array'],
  ['[]struct{Values []float64}', [{ Values: [] }], 'type(result[0])', 'string struct'],
])('of %s %j, %s is %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})
