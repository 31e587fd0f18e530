import { expect, it } from 'vitest'
import { always, list, pointer, quantity, struct, text } from '../../src/kinds/shape.ts'

const writtenOf = (fields: Parameters<typeof struct>[0]): unknown => {
  const shape = struct(fields)
  return shape.kind === 'struct' && shape.fields.map(({ key, written }) => `${key} ${written}`)
}

it('keeps the order of the fields and the way in which each is left out', () => {
  expect(writtenOf({ b: text, a: always(text), c: pointer(text), d: list(text) })).toEqual([
    '"b": unlessEmpty',
    '"a": always',
    '"c": ifGiven',
    '"d": unlessEmpty',
  ])
})

it('knows that a plain struct is never empty to Go', () => {
  expect(writtenOf({ resources: struct({}), divisor: quantity })).toEqual([
    '"resources": always',
    '"divisor": always',
  ])
})
