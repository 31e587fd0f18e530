import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { dataOf, offsetAt, type Remark } from '../../src/yaml/tree.ts'

function read(text: string): { value: unknown; remarks: Remark[] } {
  const remarks: Remark[] = []
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false })
  return { value: dataOf(document, remarks), remarks }
}

describe('the data of a parsed document', () => {
  it('has texts where there are quotes, and in blocks', () => {
    const { value } = read('a: "1"\nb: \'on\'\nc: |\n  12\nd: 12\n')
    expect(value).toEqual({ a: '1', b: 'on', c: '12\n', d: 12 })
  })

  it('obeys the tags that say what a scalar is', () => {
    expect(read('a: !!str 12\nb: !!int "12"\n').value).toEqual({ a: '12', b: 12 })
  })

  it('has the last one of repeated keys, and a remark', () => {
    const { value, remarks } = read('a: 1\nb:\n  c: 1\n  c: 2\na: 3\n')
    expect(value).toEqual({ a: 3, b: { c: 2 } })
    expect(remarks.map(({ code, path, offset }) => [code, path, offset])).toEqual([
      ['repeated-key', ['b', 'c'], 17],
      ['repeated-key', ['a'], 22],
    ])
  })

  it('has texts for keys, whatever they look like', () => {
    expect(read('1: a\non: b\nnull: c\n').value).toEqual({ 1: 'a', true: 'b', null: 'c' })
  })

  it('follows aliases and merges', () => {
    const text = 'base: &base {a: 1, b: 2}\nmore:\n  <<: *base\n  b: 3\nsame: *base\n'
    const base = { a: 1, b: 2 }
    expect(read(text).value).toEqual({ base, more: { a: 1, b: 3 }, same: base })
  })

  it('does not follow an alias into itself', () => {
    const { value, remarks } = read('a: &a\n  b: *a\n')
    expect(remarks.map(({ code }) => code)).toEqual(['alias-cycle'])
    expect(value).toMatchObject({ a: { b: { b: null } } })
  })
})

describe('the place of a part', () => {
  const document = parseDocument('spec:\n  steps:\n  - setWeight: 5\n  - pause: {}\n')

  it('is that of its key, or of an entry of a list', () => {
    expect(offsetAt(document, ['spec', 'steps'])).toBe(8)
    expect(offsetAt(document, ['spec', 'steps', 1])).toBe(36)
    expect(offsetAt(document, ['spec', 'steps', 0, 'setWeight'])).toBe(19)
  })

  it('is the nearest one around a part that is absent', () => {
    expect(offsetAt(document, ['spec', 'steps', 1, 'setWeight'])).toBe(36)
    expect(offsetAt(document, ['status', 'phase'])).toBe(0)
  })
})
