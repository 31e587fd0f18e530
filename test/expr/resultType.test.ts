import { expect, it } from 'vitest'
import { typeName } from '../../src/expr/goValue.ts'
import { goValueAs, goValueOf, type ResultType } from '../../src/expr/resultType.ts'
import { answer, twoSeries } from './answer.ts'

it('a list of numbers is what Prometheus answers with, all else is JSON', () => {
  const results = [[0.9], [], [1, 'a'], { a: 1 }, 1, 1n, 'a', true, null, undefined, () => 1]
  expect(results.map((result) => typeName(goValueOf(result)))).toEqual([
    '[]float64',
    '[]float64',
    '[]interface {}',
    'map[string]interface {}',
    'float64',
    'int',
    'string',
    'bool',
    '<nil>',
    '<nil>',
    '<nil>',
  ])
})

it('a result takes the type that its provider says', () => {
  const results: readonly [ResultType, unknown, string][] = [
    ['float64', 1, 'float64'],
    ['int', 1, 'int'],
    ['uint8', 1, 'uint8'],
    ['[]float64', [1], '[]float64'],
    ['[]string', ['a'], '[]string'],
    ['[]any', [1], '[]interface {}'],
    ['[]map[string]any', [{}], '[]map[string]interface {}'],
    ['[]struct{Values []float64}', [{ Values: [0.1] }], '[]struct { Values []float64 }'],
  ]
  for (const [type, result, text] of results) {
    expect(typeName(goValueAs(type, result))).toBe(text)
    expect(goValueAs(type, null)).toBeNull()
  }
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  ['nrdb.NRDBResult', { count: 5, x: null }, 'result.n', '<nil> <nil>'],
  ['[]types.MetricDataResult', twoSeries, 'result[0].Id + "x"', 'string m1x'],
  ['[]types.MetricDataResult', twoSeries, 'result[0].Timestamps', '[]time.Time []'],
  ['[]types.MetricDataResult', twoSeries, 'result[0].Values', '[]float64 [1 2]'],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  [
    '[]types.MetricDataResult',
    [
      {
        Id: 'm',
        Label: null,
        Values: [1.5],
        Timestamps: ['2024-01-02T00:00:00Z'],
        StatusCode: 'Complete',
        Messages: [{ Code: 'c', Value: null }],
      },
    ],
    'result[0].Messages[0].Code == "c"',
    'bool true',
  ],
  [
    '[]types.MetricDataResult',
    [
      {
        Id: 'm',
        Label: null,
        Values: [1.5],
        Timestamps: ['2024-01-02T00:00:00Z'],
        StatusCode: 'Complete',
        Messages: [{ Code: 'c', Value: null }],
      },
    ],
    'string(result[0].StatusCode)',
    'string Complete',
  ],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about what the AWS SDK leaves out.
it.each([
  ['result[0].Messages == nil', 'bool true'],
  ['len(result[0].Messages)', 'int 0'],
  ['any(result[0].Messages, .Code == "x")', 'bool false'],
  ['result[0].Values == nil', 'bool false'],
  ['result[1].Values == nil', 'bool true'],
  ['result[1].Values[1:] == nil', 'bool true'],
  ['max(result[1].Values)', '<nil> <nil>'],
  ['toJSON(result[0].Messages)', 'string null'],
  ['toJSON(result[0].Values)', 'string []'],
])('a list that is absent is nil: %s is %s', (text, expected) => {
  const result = [{ Id: 'a', Values: [] }, { Id: 'b' }]
  expect(answer(text, result, '[]types.MetricDataResult')).toBe(expected)
})
