import { expect, it } from 'vitest'
import { isOffered, ran } from './rollouts.ts'

it('a retry takes the abort back', () => {
  expect([ran('retry', { abort: true }), ran('retry', {})]).toEqual([
    { status: { abort: null } },
    {},
  ])
  expect(ran('retry', null)).toContain("with key 'abort'")
})

it('a retry is offered of an aborted update', () => {
  const statuses = [{ abort: true }, {}, { abort: true, stableRS: 'b' }]
  expect(statuses.map((status) => isOffered('retry', status))).toEqual([true, false, false])
})
