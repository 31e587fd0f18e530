import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  difference,
  type FieldSet,
  has,
  intersection,
  isEmpty,
  noFields,
  readFields,
  setOf,
  union,
  withParents,
  writeFields,
} from '../../../src/application/apply/fieldSet.ts'

const written = {
  'f:spec': { '.': {}, 'f:replicas': {} },
  'f:metadata': { 'f:labels': { 'f:a': {} } },
}

const elements = fc.constantFrom('f:a', 'f:b', 'k:{"name":"x"}')
const setsOver = (inner: fc.Arbitrary<FieldSet>): fc.Arbitrary<FieldSet> =>
  fc
    .tuple(
      fc.array(elements, { maxLength: 2 }),
      fc.array(fc.tuple(elements, inner), { maxLength: 2 }),
    )
    .map(([members, children]) => setOf(members, children))
const sets = setsOver(setsOver(setsOver(fc.constant(noFields))))

describe('FieldSet', () => {
  it('is read and written as managedFields hold it', () => {
    expect(writeFields(readFields(written))).toEqual(written)
  })

  it('tells a member from what leads to one', () => {
    const set = readFields(written)
    expect([
      has(set, ['f:spec']),
      has(set, ['f:metadata']),
      has(set, ['f:spec', 'f:replicas']),
    ]).toEqual([true, false, true])
  })

  it('takes away members only, not what lies below them', () => {
    const set = readFields(written)
    expect(has(difference(set, setOf(['f:spec'], [])), ['f:spec', 'f:replicas'])).toBe(true)
  })

  it('makes the fields that lead to a member members, but no items of lists', () => {
    const inner = setOf([], [['k:{"name":"x"}', setOf(['f:image'], [])]])
    const set = withParents(setOf([], [['f:containers', inner]]))
    expect(has(set, ['f:containers'])).toBe(true)
    expect(has(set, ['f:containers', 'k:{"name":"x"}'])).toBe(false)
  })

  it('obeys the laws of sets', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(writeFields(union(a, b))).toEqual(writeFields(union(b, a)))
        expect(isEmpty(intersection(difference(a, b), b))).toBe(true)
        expect(writeFields(union(difference(a, b), intersection(a, b)))).toEqual(writeFields(a))
        expect(writeFields(union(a, noFields))).toEqual(writeFields(a))
      }),
    )
  })
})
