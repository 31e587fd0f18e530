import { describe, expect, it } from 'vitest'
import { plainJson } from '../../src/document/plainJson.ts'

describe('plain data', () => {
  it('is copied, members that are undefined left out', () => {
    const value = { a: 1, b: undefined, c: [true, 'x', null] }
    expect(plainJson(value)).toEqual({ a: 1, c: [true, 'x', null] })
    expect(Object.keys(plainJson(value) as object)).toEqual(['a', 'c'])
  })

  it('has null where something is no data', () => {
    expect(plainJson([() => 1, Number.NaN, 3n, undefined])).toEqual([null, null, null, null])
  })

  it('ends where it goes round in a circle', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    expect(() => JSON.stringify(plainJson(circle))).not.toThrow()
  })
})
