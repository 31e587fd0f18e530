import { describe, expect, it } from 'vitest'
import {
  always,
  anything,
  flag,
  integer,
  intOrString,
  list,
  map,
  orNull,
  pointer,
  quantity,
  struct,
  text,
  time,
} from '../../src/kinds/shape.ts'
import { write } from '../../src/kinds/write.ts'

describe('a struct', () => {
  it('has its own order, whatever the order of the keys, and no field that it does not know', () => {
    const shape = struct({ name: text, size: integer })
    expect(write({ color: 'red', size: 2, Name: 'x', name: 'a' }, shape)).toBe(
      '{"name":"a","size":2}',
    )
  })

  it('leaves out plain values that are zero and pointers that are nil', () => {
    const shape = struct({
      a: text,
      b: integer,
      c: flag,
      d: list(text),
      e: map(text),
      f: pointer(integer),
      g: pointer(struct({})),
    })
    expect(write({ a: '', b: 0, c: false, d: [], e: {}, f: null }, shape)).toBe('{}')
    expect(write({ f: 0, g: {} }, shape)).toBe('{"f":0,"g":{}}')
  })

  it('writes zeros where the field may not be left out', () => {
    const shape = struct({
      a: always(text),
      b: always(integer),
      c: always(list(text)),
      d: orNull(text),
      e: struct({ f: text }),
      g: quantity,
      h: intOrString,
    })
    expect(write({}, shape)).toBe('{"a":"","b":0,"c":null,"d":null,"e":{},"g":"0","h":0}')
    expect(write({ c: [] }, shape)).toContain('"c":[]')
  })

  it('takes a value of the wrong type for an absent one', () => {
    const shape = struct({ a: text, b: integer, c: flag, d: list(text), e: map(text) })
    expect(write({ a: 1, b: 'x', c: 'true', d: {}, e: [] }, shape)).toBe('{}')
    expect(write('x', shape)).toBe('{}')
  })
})

it('sorts the keys of a map, and makes nothing of null', () => {
  expect(write({ z: 'y', a: null }, map(text))).toBe('{"a":"","z":"y"}')
  expect(write([null, 'a'], list(text))).toBe('["","a"]')
})

it('writes a port as the number or the name that it is', () => {
  expect(write(80, intOrString)).toBe('80')
  expect(write('http', intOrString)).toBe('"http"')
})

it('writes an instant in UTC with whole seconds, and no zero time', () => {
  const shape = struct({ at: time })
  expect(write({ at: '2026-05-06T07:08:09.5+02:00' }, shape)).toBe('{"at":"2026-05-06T05:08:09Z"}')
  expect(write({ at: '0001-01-01T00:00:00Z' }, shape)).toBe('{}')
  expect(write({ at: 'noon' }, shape)).toBe('{}')
})

it('writes free JSON with sorted keys, null included', () => {
  const shape = struct({ config: pointer(anything) })
  expect(write({ config: { b: [1, 0.5, null, true], a: { d: '<', c: {} } } }, shape)).toBe(
    '{"config":{"a":{"c":{},"d":"\\u003c"},"b":[1,0.5,null,true]}}',
  )
  expect(write({ config: null }, shape)).toBe('{"config":null}')
  expect(write({}, shape)).toBe('{}')
})
