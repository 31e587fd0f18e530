import { expect, it } from 'vitest'
import { loopArguments, loops } from '../../../src/expr/builtins/loops.ts'
import { typeText } from '../../../src/expr/goType.ts'

it('a loop says what it wants', () => {
  expect(loopArguments('all')).toEqual(['value', 'predicate'])
  expect(loopArguments('sum')).toEqual(['value', 'optionalPredicate'])
  expect(loopArguments('reduce')).toEqual(['value', 'predicate', 'optionalValue'])
  expect(loopArguments('constructor')).toBeNull()
})

it('its name has the type of a function', () => {
  expect(typeText(loops.all?.type ?? { kind: 'nil' })).toBe(
    'func([]interface {}, func(interface {}) bool) bool',
  )
})
