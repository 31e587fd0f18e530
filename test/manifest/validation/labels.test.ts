import { describe, expect, it } from 'vitest'
import {
  objectionsToAnnotations,
  objectionsToKey,
  objectionsToLabels,
  objectionsToValue,
} from '../../../src/manifest/validation/labels.ts'

const at = ['metadata', 'labels']
const code = 'template-invalid'

describe('labels', () => {
  it('are judged by key and value, in order of their keys', () => {
    const found = objectionsToLabels({ b: 'no way', a: 'fine', '': 'x' }, at, code)
    expect(found.map(({ body }) => body.split(':')[1])).toEqual([' ""', ' ""', ' "no way"'])
    expect(found[0]).toMatchObject({ code, field: 'metadata.labels', at })
  })

  it('that are absent are fine', () => {
    expect(objectionsToLabels(null, at, code)).toEqual([])
  })

  it('are judged one by one as well', () => {
    expect(objectionsToKey('app', at, code)).toEqual([])
    expect(objectionsToKey('a b', at, code)).toHaveLength(1)
    expect(objectionsToValue('demo', at, code)).toEqual([])
    expect(objectionsToValue('a b', at, code)).toHaveLength(1)
  })
})

describe('annotations', () => {
  it('may have capitals in their prefix, and any value', () => {
    expect(objectionsToAnnotations({ 'Example.com/x': 'any thing!' }, at, code)).toEqual([])
    expect(objectionsToAnnotations({ 'a b': 'x' }, at, code)).toHaveLength(1)
  })
})
