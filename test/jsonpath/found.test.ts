import { describe, expect, it } from 'vitest'
import { goTypeOf, isNull, json, printFound } from '../../src/jsonpath/found.ts'

describe('found', () => {
  it('has the type that Go decodes JSON to', () => {
    const values = [null, 1, 'a', true, [1], { a: 1 }].map(json)
    expect(values.map(goTypeOf)).toEqual([
      '<nil>',
      'float64',
      'string',
      'bool',
      '[]interface {}',
      'map[string]interface {}',
    ])
    expect(goTypeOf({ kind: 'int', value: 1n })).toBe('int')
    expect(goTypeOf({ kind: 'byte', value: 1 })).toBe('uint8')
  })

  it('tells a null inside a document from the document null', () => {
    expect([isNull(json(null)), isNull({ kind: 'none' })]).toEqual([true, false])
    expect([printFound(json(null)), printFound({ kind: 'none' })]).toEqual([
      '<nil>',
      '<invalid reflect.Value>',
    ])
  })
})
