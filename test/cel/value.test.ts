import { describe, expect, it } from 'vitest'
import { celValue, mapKey, typeName } from '../../src/cel/value.ts'

describe('celValue', () => {
  it('makes whole numbers ints and all others doubles', () => {
    expect([celValue(2).kind, celValue(2.5).kind]).toEqual(['int', 'double'])
  })

  it('reads an object as a map of texts', () => {
    const value = celValue({ a: [null, true] })
    expect(value.kind === 'map' && [...value.entries.keys()]).toEqual(['sa'])
  })
})

describe('keyOf', () => {
  it('is one key for a number of any type, and another for its text', () => {
    const one = (['int', 'uint'] as const).map((kind) => mapKey({ kind, value: 1n }))
    expect([...one, mapKey({ kind: 'double', value: 1 })]).toEqual(['n1', 'n1', 'n1'])
    expect(mapKey({ kind: 'string', value: '1' })).toBe('s1')
  })

  it('is none for a list', () => {
    expect(mapKey({ kind: 'list', items: [] })).toBeNull()
  })
})

describe('typeName', () => {
  it('names null as the language does', () => {
    expect(typeName(celValue(null))).toBe('null_type')
  })
})
