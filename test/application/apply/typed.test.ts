import { describe, expect, it } from 'vitest'
import { readFields, writeFields } from '../../../src/application/apply/fieldSet.ts'
import {
  compareObjects,
  fieldsOf,
  mergeObjects,
  removeFields,
} from '../../../src/application/apply/typed.ts'

const container = (name: string, image: string) => ({ name, image })

describe('fieldsOf', () => {
  it('lists leaves, items and empty members', () => {
    const object = { spec: { strategy: {}, containers: [container('app', 'v1')] } }
    expect(writeFields(fieldsOf(object))).toEqual({
      'f:spec': {
        'f:strategy': {},
        'f:containers': { 'k:{"name":"app"}': { '.': {}, 'f:name': {}, 'f:image': {} } },
      },
    })
  })
})

describe('compareObjects', () => {
  it('counts what leads to something new as new', () => {
    const { added, modified, removed } = compareObjects(
      { spec: { a: 1 } },
      { spec: { a: 2, b: { c: 1 } } },
    )
    expect(writeFields(added)).toEqual({ 'f:spec': { 'f:b': { '.': {}, 'f:c': {} } } })
    expect(writeFields(modified)).toEqual({ 'f:spec': { 'f:a': {} } })
    expect(writeFields(removed)).toEqual({})
  })

  it('sees a list without keys as one value', () => {
    const { modified } = compareObjects({ steps: [1, 2] }, { steps: [1, 3] })
    expect(writeFields(modified)).toEqual({ 'f:steps': {} })
  })

  it('does not care in which order items stand', () => {
    const [a, b] = [container('a', '1'), container('b', '2')]
    const { added, modified } = compareObjects({ containers: [a, b] }, { containers: [b, a] })
    expect([writeFields(added), writeFields(modified)]).toEqual([{}, {}])
  })
})

describe('mergeObjects', () => {
  const merged = (live: readonly string[], applied: readonly string[]) => {
    const list = (names: readonly string[]) => ({ containers: names.map((name) => ({ name })) })
    const { containers } = mergeObjects(list(live), list(applied))
    return (containers as readonly { readonly name: string }[]).map(({ name }) => name).join('')
  }

  it('takes applied items in their order, and leaves the others where they stood', () => {
    expect(merged(['x', 'a', 'b'], ['a', 'b'])).toBe('xab')
    expect(merged(['a', 'x', 'b'], ['a', 'b'])).toBe('axb')
    expect(merged(['a', 'b'], ['b', 'a'])).toBe('ba')
    expect(merged(['a'], ['a', 'c'])).toBe('ac')
  })

  it('loses and repeats no item', () => {
    const names = ['a', 'b', 'c', 'd']
    const choices = names.flatMap((x) => names.flatMap((y) => (x === y ? [] : [[x, y]])))
    for (const live of choices) {
      for (const applied of choices) {
        const expected = [...new Set([...live, ...applied])].sort().join('')
        expect([...merged(live, applied)].sort().join('')).toBe(expected)
      }
    }
  })

  it('replaces what is one value', () => {
    expect(mergeObjects({ selector: { a: '1', hash: 'x' } }, { selector: { a: '1' } })).toEqual({
      selector: { a: '1' },
    })
  })
})

describe('removeFields', () => {
  it('removes an item with all that it holds, and what gets empty', () => {
    const object = { spec: { containers: [container('app', 'v1')], replicas: 1 } }
    const item = { 'f:spec': { 'f:containers': { 'k:{"name":"app"}': {} } } }
    expect(removeFields(object, readFields(item))).toEqual({ spec: { replicas: 1 } })
  })

  it('does not look into what is one value', () => {
    const object = { selector: { a: '1' } }
    expect(removeFields(object, readFields({ 'f:selector': { 'f:a': {} } }))).toEqual(object)
  })
})
