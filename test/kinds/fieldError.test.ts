import { describe, expect, it } from 'vitest'
import { bodyOf, type Complaint, shown } from '../../src/kinds/fieldError.ts'
import { intOrString, struct, text } from '../../src/kinds/shape.ts'

describe('a value in an error', () => {
  it.each([
    [undefined, 'null'],
    [null, 'null'],
    [3, '3'],
    [true, 'true'],
    ['a "b"', '"a \\"b\\""'],
    ['a <b> & c', '"a <b> & c"'],
    ['a\u0007\u00a0', '"a\\a\\u00a0"'],
    [['x'], '["x"]'],
    [{ b: 1, a: '<' }, '{"a":"\\u003c","b":1}'],
  ])('%j is shown as %s', (value, text) => {
    expect(shown(value)).toBe(text)
  })

  it('that is a text of a type of its own is JSON, where Go escapes what HTML would read', () => {
    expect(shown('<50%', intOrString)).toBe('"\\u003c50%"')
    expect(bodyOf({ type: 'notSupported', value: '<', supported: ['A'], shape: text }, '')).toBe(
      'Unsupported value: "\\u003c": supported values: "A"',
    )
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
