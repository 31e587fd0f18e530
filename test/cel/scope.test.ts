import { expect, it } from 'vitest'
import { scopeOf, withName } from '../../src/cel/scope.ts'
import { celInt } from '../../src/cel/value.ts'

it('the fields of an object are names, and nothing else is', () => {
  const scope = scopeOf({ status: 1 })
  expect([scope.find('status'), scope.find('toString')]).toEqual([celInt(1), null])
})

it('a name that is bound hides the one outside', () => {
  const scope = withName(scopeOf({ a: 1, b: 2 }), 'a', celInt(3))
  expect([scope.find('a'), scope.find('b')]).toEqual([celInt(3), celInt(2)])
})
