import { expect, it } from 'vitest'
import { builtins, isBuiltinName } from '../../../src/expr/builtins/builtins.ts'
import { evaluateExpression } from '../expressions.ts'

it('names that JavaScript knows are no built-ins', () => {
  expect(isBuiltinName('len')).toBe(true)
  expect(isBuiltinName('constructor')).toBe(false)
})

it.each(Object.keys(builtins))(
  '%s makes faults of strange arguments, and throws nothing',
  (name) => {
    const strange = [
      'result.x',
      '[]',
      '{}',
      '1',
      '-1',
      '1.5',
      '"a"',
      'nil',
      'true',
      '[nil]',
      '[[1]]',
    ]
    for (const first of strange) {
      for (const rest of ['', ', 1', ', "a"', ', result.x', ', 1, 2', ', "a", "b"']) {
        const answer = evaluateExpression(`${name}(${first}${rest})`, { x: null })
        expect(typeof answer.ok).toBe('boolean')
      }
    }
  },
)
