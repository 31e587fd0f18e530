import { expect, it } from 'vitest'
import { changedIn } from '../../../src/simulation/live/changedIn.ts'

it('nothing is changed in what is the same', () => {
  expect(changedIn({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, 'spec')).toEqual([])
})

it('a change is told where it is, from and to', () => {
  const before = { replicas: 5, list: [{ image: 'a:1' }], gone: true, same: 1 }
  const after = { replicas: 8, list: [{ image: 'a:2' }], same: 1, text: 'x'.repeat(60) }
  expect(changedIn(before, after, 'spec')).toEqual([
    'spec.replicas (5 → 8)',
    'spec.list[0].image (a:1 → a:2)',
    'spec.gone (true → nothing)',
    `spec.text (nothing → ${'x'.repeat(39)}…)`,
  ])
})

it('lists of different lengths are one change', () => {
  expect(changedIn([1], [1, 2], 'steps')).toEqual(['steps ([1] → [1,2])'])
})
