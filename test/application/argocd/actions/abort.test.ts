import { expect, it } from 'vitest'
import { isOffered, ran } from './rollouts.ts'

it('an abort is a field of the status', () => {
  expect([ran('abort', {}), ran('abort', { abort: true })]).toEqual([
    { status: { abort: true } },
    {},
  ])
  expect(ran('abort', null)).toContain("with key 'abort'")
})

it('an abort is offered while an update is under way', () => {
  expect(
    [{}, { abort: true }, { stableRS: 'b' }].map((status) => isOffered('abort', status)),
  ).toEqual([true, false, false])
})
