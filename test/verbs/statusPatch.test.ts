import { expect, it } from 'vitest'
import { bodiesOf, rollout, typed } from './given.ts'

const patch = { status: { abort: true } }

it('a status that is no resource of its own is patched with the rest', () => {
  const aborted = typed('abort web', [rollout()], { statusSubresource: false })
  expect(bodiesOf(aborted)).toEqual([['status NotFound', patch], patch])
  expect(aborted.objects).toEqual([rollout({}, { abort: true })])
})

it('a Rollout that is not there is missed twice', () => {
  expect(bodiesOf(typed('abort web', []))).toEqual([
    ['status NotFound', patch],
    ['NotFound', patch],
  ])
})
