import { describe, expect, it } from 'vitest'
import { objectionToCopy, plainJson, remedyOfCopy } from '../../src/document/plainJson.ts'

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
    const plain = plainJson([[[1]]], { depth: 1 })
    if (plain.ok) throw new Error('it is not too deep')
    expect(objectionToCopy(plain)).toBe('It has more than 1 parts that stand in one another.')
    expect(remedyOfCopy(plain).code).toBe('too-deep')
  })

  it('is none where it throws when it is looked at, and says where', () => {
    const thrower = Object.defineProperty({}, 'image', {
      enumerable: true,
      get: () => {
        throw new Error('mine')
      },
    })
    const deep = { spec: { containers: [{ name: 'web' }, thrower] } }
    const plain = plainJson(deep)
    expect(plain).toEqual({
      ok: false,
      beyond: 'sight',
      path: ['spec', 'containers', 1, 'image'],
    })
    if (plain.ok) throw new Error('it was looked at')
    expect(objectionToCopy(plain)).toBe('spec.containers[1].image throws when it is looked at.')
    expect(remedyOfCopy(plain).code).toBe('unreadable')
  })

  it.each([
    ['by itself', (proxy: object): unknown => proxy, []],
    ['in a list', (proxy: object): unknown => [1, proxy], [1]],
    ['in a map', (proxy: object): unknown => ({ a: { b: proxy } }), ['a', 'b']],
  ])('is none where a proxy was revoked, %s', (_, around, path) => {
    for (const target of [{}, []]) {
      const { proxy, revoke } = Proxy.revocable(target, {})
      revoke()
      expect(plainJson(around(proxy))).toEqual({ ok: false, beyond: 'sight', path })
    }
  })

  it('is what a member said that says something else each time: it is looked at once', () => {
    let looks = 0
    const value = Object.defineProperty({}, 'replicas', {
      enumerable: true,
      get: () => {
        looks += 1
        return looks
      },
    })
    expect(copyOf([value])).toEqual([{ replicas: 1 }])
    expect(looks).toBe(1)
  })
})
