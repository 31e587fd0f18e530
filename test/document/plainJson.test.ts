import { describe, expect, it } from 'vitest'
import { beyondLimit, plainJson } from '../../src/document/plainJson.ts'

const copyOf = (value: unknown) => {
  const plain = plainJson(value)
  return plain.ok ? plain.value : plain.beyond
}

describe('plain data', () => {
  it('is copied, members that are undefined left out', () => {
    const value = { a: 1, b: undefined, c: [true, 'x', null] }
    expect(copyOf(value)).toEqual({ a: 1, c: [true, 'x', null] })
    expect(Object.keys(copyOf(value) as object)).toEqual(['a', 'c'])
  })

  it('has null where something is no data', () => {
    expect(copyOf([() => 1, Number.NaN, 3n, undefined])).toEqual([null, null, null, null])
  })

  it('keeps a member that is called __proto__', () => {
    expect(JSON.stringify(copyOf(JSON.parse('{"__proto__": {"a": 1}}')))).toBe(
      '{"__proto__":{"a":1}}',
    )
  })

  it('is too deep where it goes round in a circle, however many ways lead round', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    circle.other = [circle, circle]
    expect(copyOf(circle)).toBe('depth')
  })

  it('has too many parts where one thing stands in it again and again', () => {
    let shared: object = { v: 1 }
    for (let level = 0; level < 60; level++) shared = { x: shared, y: shared }
    expect(copyOf(shared)).toBe('parts')
  })

  it('may be as deep and as large as its limits say', () => {
    expect(plainJson([[[1]]], { depth: 2 }).ok).toBe(true)
    expect(plainJson([[[1]]], { depth: 1 })).toEqual({ ok: false, beyond: 'depth', most: 1 })
    expect(plainJson([1, 2, 3], { parts: 3 }).ok).toBe(true)
    expect(plainJson([1, 2, 3], { parts: 2 })).toEqual({ ok: false, beyond: 'parts', most: 2 })
    expect(beyondLimit('depth', 1)).toBe('It has more than 1 parts that stand in one another.')
  })
})
