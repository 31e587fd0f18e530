import { expect, it } from 'vitest'
import {
  anyInMetadata,
  textsOf,
  withMetadata,
  withoutTexts,
  withTexts,
} from '../../src/application/metadata.ts'

const object = { kind: 'X', metadata: { name: 'x', labels: { a: '1' } } }

it('labels are added to those that are there', () => {
  expect(textsOf(withTexts(object, 'labels', { b: '2' }), 'labels')).toEqual({ a: '1', b: '2' })
  expect(withTexts(object, 'annotations', {})).toBe(object)
})

it('the field goes with the last of its labels', () => {
  expect(withoutTexts(object, 'labels', ['a']).metadata).toEqual({ name: 'x' })
  expect(withoutTexts(object, 'labels', ['b'])).toBe(object)
})

it('a mark counts as a label or as an annotation, in any case', () => {
  const marked = withMetadata(object, { annotations: { ssa: 'IGNORE' } })
  expect(anyInMetadata(marked, [['ssa', 'Ignore']])).toBe(true)
  expect(anyInMetadata(marked, [['a', '2']])).toBe(false)
  expect(anyInMetadata(null, [['a', '1']])).toBe(false)
})
