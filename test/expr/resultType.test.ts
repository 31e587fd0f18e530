import { expect, it } from 'vitest'
import { typeText } from '../../src/expr/goType.ts'
import { typeName } from '../../src/expr/goValue.ts'
import { goTypeNamed, goValueAs, goValueOf, type ResultType } from '../../src/expr/resultType.ts'

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
  const results: readonly [ResultType, unknown][] = [
    ['float64', 1],
    ['int', 1],
    ['uint8', 1],
    ['[]float64', [1]],
    ['[]string', ['a']],
    ['[]any', [1]],
    ['[]map[string]any', [{}]],
    ['[]struct{Values []float64}', [{ Values: [0.1] }]],
  ]
  for (const [type, result] of results) {
    expect(typeName(goValueAs(type, result))).toBe(typeText(goTypeNamed(type)))
    expect(goValueAs(type, null)).toBeNull()
  }
})
