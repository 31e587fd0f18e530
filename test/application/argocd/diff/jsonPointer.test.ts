import { expect, it } from 'vitest'
import { withoutPointer } from '../../../../src/application/argocd/diff/jsonPointer.ts'

const object = { a: { 'x/y': 1, 'p~q': 2 }, list: [{ b: 1 }, { b: 2 }] }

it('a pointer names a member, or an entry of a list', () => {
  expect(withoutPointer(object, '/a')).toEqual({ list: object.list })
  expect(withoutPointer(object, '/list/0')).toEqual({ a: object.a, list: [{ b: 2 }] })
  expect(withoutPointer(object, '/list/1/b')).toEqual({ a: object.a, list: [{ b: 1 }, {}] })
})

it('a pointer spells a slash ~1 and a tilde ~0', () => {
  expect(withoutPointer(object, '/a/x~1y')).toEqual({ ...object, a: { 'p~q': 2 } })
  expect(withoutPointer(object, '/a/p~0q')).toEqual({ ...object, a: { 'x/y': 1 } })
})

it.each(['', '/none', '/list/9', '/list/x', '/a/x~1y/z', '/toString'])(
  '%j names nothing, and takes nothing away',
  (pointer) => {
    expect(withoutPointer(object, pointer)).toEqual(object)
  },
)
