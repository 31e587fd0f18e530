import { describe, expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import { typeName } from '../../src/expr/goValue.ts'
import { type VariableType, variableTypeOf, variableValueOf } from '../../src/expr/variables.ts'

// A value that each type holds, with the type that Go prints for it, and one that it does not.
const held: readonly (readonly [VariableType, unknown, string, unknown])[] = [
  ['bool', true, 'bool', 1],
  ['int', 3, 'int', 1.5],
  ['int', 2n ** 60n, 'int', 2 ** 60],
  ['uint8', 255, 'uint8', 256],
  ['float64', 0.5, 'float64', '0.5'],
  ['*float64', 0.5, 'float64', 1n],
  ['string', 'a', 'string', ['a']],
  ['[]float64', [1, 2], '[]float64', [1, '2']],
  ['[]string', ['a'], '[]string', ['a', 1]],
  ['[]any', [1, 'a'], '[]interface {}', { 0: 1 }],
  ['map[string]any', { a: 1 }, 'map[string]interface {}', [1]],
  ['[]map[string]any', [{ a: 1 }], '[]map[string]interface {}', [1]],
  ['nrdb.NRDBResult', { count: 1 }, 'nrdb.NRDBResult', 1],
  ['[]nrdb.NRDBResult', [{ count: 1 }], '[]nrdb.NRDBResult', { count: 1 }],
  ['[]struct{Values []float64}', [{ Values: [1] }], '[]struct { Values []float64 }', 'a'],
  ['[]types.MetricDataResult', [{ Values: [1] }], '[]types.MetricDataResult', 1],
]

describe('a variable', () => {
  it.each(held)('of type %s holds its own values (row %#)', (type, value, printed) => {
    expect(typeName(variableValueOf('x', type, value))).toBe(printed)
  })

  it.each(held)(
    'of type %s refuses what no Go program could put there (row %#)',
    (type, _, __, other) => {
      expect(attempt(() => variableValueOf('x', type, other))).toEqual({
        ok: false,
        code: 'run',
        error: `variable x is no ${type}`,
      })
    },
  )

  it('is nil where nothing is given, whatever its type', () => {
    for (const [type] of held) expect(variableValueOf('x', type, undefined)).toBe(null)
    expect(variableValueOf('x', 'nil', null)).toBe(null)
  })

  it('of type any holds everything', () => {
    expect(variableTypeOf('any')).toEqual({ kind: 'any' })
    expect(variableValueOf('x', 'any', [1])).toEqual(variableValueOf('x', '[]float64', [1]))
  })
})
