import { describe, expect, it } from 'vitest'
import { compare } from '../../src/jsonpath/compare.ts'
import { type Found, json } from '../../src/jsonpath/found.ts'

const operators = ['==', '!=', '<', '<=', '>', '>=']
const all = (left: Found, right: Found) =>
  operators.map((operator) => compare(left, operator, right))

describe('compare', () => {
  it('compares what is of one kind', () => {
    const passes = [false, true, true, true, false, false]
    expect(all(json(1), json(2))).toEqual(passes.map((pass) => ({ pass })))
    expect(all(json('a'), json('b'))).toEqual(passes.map((pass) => ({ pass })))
    expect(all({ kind: 'int', value: 1n }, { kind: 'int', value: 2n })).toEqual(
      passes.map((pass) => ({ pass })),
    )
  })

  it('never finds an int in a document', () => {
    const error = 'incompatible types for comparison'
    expect(compare(json(1), '==', { kind: 'int', value: 1n })).toEqual({ error })
    expect(compare(json(1), '<', json('2'))).toEqual({ error })
  })

  it('has no order for truth values and no comparison for the rest', () => {
    const error = 'invalid type for comparison'
    expect(compare(json(true), '==', json(true))).toEqual({ pass: true })
    expect(compare(json(true), '<', json(false))).toEqual({ error })
    expect(compare(json(null), '==', json(null))).toEqual({ error })
    expect(compare(json([]), '==', json('a'))).toEqual({ error })
  })

  it('names an operator that it does not know', () => {
    expect(compare(json(1), '===', json(1))).toEqual({ error: 'unrecognized filter operator ===' })
  })
})
