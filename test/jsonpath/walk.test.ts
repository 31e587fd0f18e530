import { describe, expect, it } from 'vitest'
import { json } from '../../src/jsonpath/found.ts'
import type { ListNode } from '../../src/jsonpath/node.ts'
import { parseJsonPath } from '../../src/jsonpath/parse.ts'
import { type PathWalk, walkList } from '../../src/jsonpath/walk.ts'
import type { Json } from '../../src/units/json.ts'

const listOf = (text: string): ListNode => {
  const parsed = parseJsonPath(text)
  const part = parsed.ok ? parsed.path.parts[0] : undefined
  if (part?.kind !== 'list') throw new Error(`${text} is no action`)
  return part
}

const newWalk = (budget: number): PathWalk => ({
  keysOf: (object) => Object.keys(object).sort(),
  listedMap: false,
  budget,
  beginRange: 0,
  inRange: 0,
  endRange: 0,
})

const walked = (text: string, document: Json, budget = 1000) => {
  const walk = newWalk(budget)
  const { values, error } = walkList(walk, [json(document)], listOf(text))
  const plain = values.map((found) => (found.kind === 'none' ? null : found.value))
  return { values: plain, error, listedMap: walk.listedMap }
}

describe('walkList', () => {
  const items = { items: [{ v: 1, t: 'x' }, { v: 2.5 }, { v: 3, t: null }] }

  it('goes from member to member', () => {
    expect(walked('{$.items[*].v}', items)).toMatchObject({ values: [1, 2.5, 3], error: null })
  })

  it('is content with some that have a member and not with none', () => {
    expect(walked('{.items[*].t}', items).values).toEqual(['x', null])
    expect(walked('{.items[*].w}', items).error).toBe('w is not found')
    expect(walked('{.items.length}', items).error).toBe('length is not found')
  })

  it('descends into everything', () => {
    expect(walked('{..v}', items).values).toEqual([1, 2.5, 3])
  })

  it('keeps the elements for which a comparison holds', () => {
    expect(walked('{.items[?(@.v!=2.5)].v}', items).values).toEqual([1, 3])
    expect(walked('{.items[?(@.v>1)]}', items).error).toBe('incompatible types for comparison')
    expect(walked('{.items[?(@.w=="a")]}', items).error).toBe('w is not found')
  })

  it('keeps the elements in which an operand exists', () => {
    expect(walked('{.items[?(@.t)].v}', items).values).toEqual([1, 3])
  })

  it('takes what an operand found before its error for existing', () => {
    expect(walked('{.l[?(@.a[9])].b}', { l: [{ a: [1], b: 2 }] }).values).toEqual([2])
  })

  it('says what cannot be filtered', () => {
    expect(walked('{[?(@.a)]}', { b: [1, 'x'] }).error).toBe(
      'map[b:[1 x]] is not array or slice and cannot be filtered',
    )
    expect(walked('{.l[?(@..v==1.0)]}', { l: [{ a: { v: 1 }, b: { v: 2 } }] }).error).toBe(
      'can only compare one element at a time',
    )
  })

  it('joins the members of a union in the order written', () => {
    expect(walked("{.items[*]['t','v']}", { items: [{ t: 'x', v: 1 }] }).values).toEqual(['x', 1])
  })

  it('reaches the bytes of a text', () => {
    expect(walked('{.s.*}', { s: 'é!' }).values).toEqual([0xc3, 0xa9, 0x21])
  })

  it('knows only two words', () => {
    expect(walked('{status}', {}).error).toBe('unrecognized identifier status')
    expect(walked('{end}', {}).error).toBe('not in range, nothing to end')
  })

  it('notes that the order of a map mattered', () => {
    expect(walked('{.*}', { b: 1, a: 2 })).toMatchObject({ values: [2, 1], listedMap: true })
    expect(walked('{.*}', { b: 1 }).listedMap).toBe(false)
  })

  it('gives up beyond its budget', () => {
    expect(walked('{..v}', items, 5).error).toBe('the path visits too many values')
  })

  it('finds own keys only', () => {
    expect(walked('{.constructor}', {}).error).toBe('constructor is not found')
    expect(walked('{.__proto__}', JSON.parse('{"__proto__":1}') as Json).values).toEqual([1])
  })
})
