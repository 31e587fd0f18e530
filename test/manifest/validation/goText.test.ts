import { describe, expect, it } from 'vitest'
import { canaryStep } from '../../../src/kinds/argo/canaryStep.ts'
import { shapeAt, shown } from '../../../src/manifest/validation/goText.ts'

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
    const match = shapeAt(canaryStep, 'setHeaderRoute.match.headerValue')
    expect(shown({ regex: 'a', exact: 'b' }, match)).toBe('{"exact":"b","regex":"a"}')
  })

  it('has the shape of a field that exists', () => {
    expect(() => shapeAt(canaryStep, 'setHeaderRoute.nothing')).toThrow('no member nothing')
  })
})
