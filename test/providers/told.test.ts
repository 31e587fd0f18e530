import { expect, it } from 'vitest'
import { toldBy } from '../../src/providers/told.ts'

it('a reading comes out of its wrappings', () => {
  expect(toldBy(0.5)).toEqual({ given: 0.5, plain: false, after: 0 })
  expect(toldBy({ plain: { answer: 0.5, after: '3s' } })).toEqual({
    given: 0.5,
    plain: true,
    after: 3000,
  })
  expect(toldBy({ answer: { plain: null, after: '1s' }, after: '2s' })).toEqual({
    given: null,
    plain: true,
    after: 3000,
  })
})

it('an answer of the wire may be late, a Job has an after of its own', () => {
  expect(toldBy({ status: 200, after: '5s' }).after).toBe(5000)
  expect(toldBy({ job: 'Complete', after: '5s' }).after).toBe(0)
  expect(toldBy({ a: 1, after: '5s' }).after).toBe(0)
})
