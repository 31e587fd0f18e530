import { describe, expect, it } from 'vitest'
import { descriptions } from '../../src/expr/builtins/descriptions.ts'
import { checkExpression, evaluateExpression } from '../../src/expr/expression.ts'
import { expressionFunctions } from '../../src/expr/functions.ts'

describe('the functions of an expression', () => {
  it.each(expressionFunctions)('have $name with an example that calls it', ({ name, example }) => {
    expect(example).toMatch(new RegExp(`\\b${name}\\b`))
    expect(evaluateExpression(example, { result: [0.97, 0.5] })).toMatchObject({ ok: true })
  })

  it('are told of, and nothing else is', () => {
    expect(expressionFunctions.map(({ name }) => name)).toEqual(Object.keys(descriptions).sort())
    expect(expressionFunctions.filter(({ summary }) => summary === '')).toEqual([])
  })

  it('have the type that the checker knows of their names', () => {
    for (const { name, type } of expressionFunctions) {
      expect(checkExpression(name)).toEqual({ ok: true, type })
    }
  })

  it('are in the order of their names, each once', () => {
    const names = expressionFunctions.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].sort())
    expect(expressionFunctions.filter(({ from }) => from === 'Argo Rollouts')).toHaveLength(6)
  })
})
