import { expect, it } from 'vitest'
import { partList, partObject, partRecord, partWord } from '../../src/simulation/scenarioPart.ts'

const text = { kind: 'text' } as const

it('parts are plain data, and an object has no other keys unless it says so', () => {
  expect(partList(partRecord(partWord('a', 'b')))).toEqual({
    kind: 'list',
    of: { kind: 'record', of: { kind: 'word', of: ['a', 'b'] } },
  })
  expect(partObject({ a: text })).toEqual({
    kind: 'object',
    fields: { a: text },
    required: [],
    rest: null,
  })
  expect(partObject({ a: text }, ['a'], text)).toMatchObject({ required: ['a'], rest: text })
})
