import { describe, expect, it } from 'vitest'
import { type Decoder, decodeObject, jsonType } from '../../src/kinds/decode.ts'
import {
  always,
  anything,
  embedded,
  flag,
  goStruct,
  integer,
  intOrString,
  list,
  long,
  map,
  quantity,
  text,
  time,
} from '../../src/kinds/shape.ts'
import type { JsonObject } from '../../src/units/json.ts'

const inner = goStruct('v1.Inner', { name: always(text), weight: integer })
const shape = goStruct('v1.Outer', {
  name: text,
  on: flag,
  count: integer,
  large: long,
  port: intOrString,
  memory: quantity,
  since: time,
  inner,
  list: list(inner),
  labels: map(text),
  raw: anything,
  ...embedded('Common', { shared: text, sharedCount: integer }),
})

function errorOf(object: JsonObject, decoder: Decoder = 'server'): string {
  return decodeObject(object, shape, decoder).error
}

describe('decoding JSON into a Go struct', () => {
  it('keeps what fits, and takes null for nothing', () => {
    const object = { name: 'a', on: true, count: 3, inner: { name: 'b' }, labels: { x: 'y' } }
    const decoded = decodeObject({ ...object, list: null }, shape, 'server')
    expect(decoded).toEqual({ value: object, error: '', strictError: '', unknown: [] })
  })

  it.each<[JsonObject, string]>([
    [{ name: 1 }, 'json: cannot unmarshal number into Go struct field Outer.name of type string'],
    [{ on: 'x' }, 'json: cannot unmarshal string into Go struct field Outer.on of type bool'],
    [
      { count: 1.5 },
      'json: cannot unmarshal number 1.5 into Go struct field Outer.count of type int32',
    ],
    [
      { count: 2 ** 31 },
      'json: cannot unmarshal number 2147483648 into Go struct field Outer.count of type int32',
    ],
    [
      { inner: [] },
      'json: cannot unmarshal array into Go struct field Outer.inner of type v1.Inner',
    ],
    [
      { list: {} },
      'json: cannot unmarshal object into Go struct field Outer.list of type []v1.Inner',
    ],
    [
      { list: [{}, { weight: '1' }] },
      'json: cannot unmarshal string into Go struct field Inner.list.weight of type int32',
    ],
    [
      { labels: { x: 1 } },
      'json: cannot unmarshal number into Go struct field Outer.labels of type string',
    ],
    [
      { shared: 1 },
      'json: cannot unmarshal number into Go struct field Outer.Common.shared of type string',
    ],
  ])('says of %j what Go says', (object, error) => {
    expect(errorOf(object)).toBe(error)
  })

  it('goes on behind what does not fit, and tells the first of them', () => {
    const decoded = decodeObject({ count: 'x', name: 'a', on: 1 }, shape, 'server')
    expect(decoded.value).toEqual({ name: 'a' })
    expect(decoded.error).toContain('Outer.count')
  })

  it('ends where a type with a decoder of its own refuses', () => {
    const memory = decodeObject({ memory: '1-Gi', count: 'x' }, shape, 'server')
    expect(memory.error).toMatch(/^quantities must match/)
    expect(errorOf({ memory: '5kk' })).toBe("unable to parse quantity's suffix")
    expect(errorOf({ since: 'now' })).toContain('parsing time "now"')
    expect(errorOf({ since: 1 })).toContain('Go struct field Outer.since of type string')
    expect(errorOf({ port: true })).toContain('cannot unmarshal bool')
  })

  it('tells the ways to fields that are not known, which the strict one refuses', () => {
    const decoded = decodeObject({ nam: 1, list: [{ wieght: 1 }] }, shape, 'server')
    expect(decoded.unknown).toEqual(['list[0].wieght', 'nam'])
    expect(decoded.error).toBe('')
    expect(decoded.strictError).toBe('json: unknown field "wieght"')
  })

  it('fills elements of lists and maps that it could not read with zeros', () => {
    const lists = goStruct('v1.Lists', {
      texts: list(text),
      numbers: list(integer),
      flags: list(flag),
      structs: list(inner),
      maps: list(map(text)),
      labels: map(text),
    })
    const nulls = Object.fromEntries(
      ['texts', 'numbers', 'flags', 'structs', 'maps'].map((name) => [name, [null]]),
    )
    const { value } = decodeObject({ ...nulls, labels: { x: null } }, lists, 'server')
    expect(value).toEqual({
      texts: [''],
      numbers: [0],
      flags: [false],
      structs: [{}],
      maps: [null],
      labels: { x: '' },
    })
  })
})

describe('the decoder of lint', () => {
  it('makes texts of numbers and flags where texts are wanted', () => {
    const { value, error } = decodeObject({ name: 12, labels: { a: true, b: 0.5 } }, shape, 'lint')
    expect(error).toBe('')
    expect(value).toEqual({ name: '12', labels: { a: 'true', b: '0.5' } })
  })

  it('does not do so in an embedded struct', () => {
    expect(errorOf({ shared: 12 }, 'lint')).toContain('Outer.Common.shared')
  })

  it('does not mind capitals, and joins two spellings of a struct', () => {
    const { value } = decodeObject({ Inner: { name: 'a' }, inner: { weight: 2 } }, shape, 'lint')
    expect(value).toEqual({ inner: { name: 'a', weight: 2 } })
    expect(decodeObject({ Name: 'a' }, shape, 'server').unknown).toEqual(['Name'])
  })
})

it('knows words for the types of JSON', () => {
  expect([[], true, null, 1, '', {}].map(jsonType)).toEqual([
    'array',
    'bool',
    'null',
    'number',
    'string',
    'object',
  ])
})

it('keeps a key that JavaScript takes for the prototype', () => {
  const labels = JSON.parse('{"labels": {"__proto__": "x"}}') as JsonObject
  const { value } = decodeObject(labels, shape, 'server')
  expect(JSON.stringify(value)).toBe('{"labels":{"__proto__":"x"}}')
})
