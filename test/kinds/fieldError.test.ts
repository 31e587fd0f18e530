import { describe, expect, it } from 'vitest'
import { bodyOf, type Complaint, shown } from '../../src/kinds/fieldError.ts'
import { struct, text } from '../../src/kinds/shape.ts'

describe('a value in an error', () => {
  it.each([
    [undefined, 'null'],
    [null, 'null'],
    [3, '3'],
    [true, 'true'],
    ['a "b"', '"a \\"b\\""'],
    [['x'], '["x"]'],
    [{ b: 1, a: '<' }, '{"a":"\\u003c","b":1}'],
  ])('%j is shown as %s', (value, text) => {
    expect(shown(value)).toBe(text)
  })

  it('that is a struct has its fields in the order of Go', () => {
    const match = struct({ exact: text, prefix: text, regex: text })
    expect(shown({ regex: 'a', exact: 'b' }, match)).toBe('{"exact":"b","regex":"a"}')
  })
})

describe('the body of an error', () => {
  it.each<[Complaint, string, string]>([
    [{ type: 'invalid', value: 'a' }, '', 'Invalid value: "a"'],
    [{ type: 'duplicate', value: 'a' }, '', 'Duplicate value: "a"'],
    [{ type: 'notFound', value: 'a' }, '', 'Not found: "a"'],
    [{ type: 'required' }, '', 'Required value'],
    [{ type: 'required' }, 'add it', 'Required value: add it'],
    [{ type: 'forbidden' }, 'not here', 'Forbidden: not here'],
    [{ type: 'internal' }, 'oh', 'Internal error: oh'],
    [
      { type: 'notSupported', value: 'x', supported: ['A', 'B'] },
      '',
      'Unsupported value: "x": supported values: "A", "B"',
    ],
  ])('of %j with %j says %s', (complaint, detail, text) => {
    expect(bodyOf(complaint, detail)).toBe(text)
  })
})
