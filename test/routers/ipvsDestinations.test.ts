import { expect, it } from 'vitest'
import { destinationsAfter, placesOf } from '../../src/routers/ipvsDestinations.ts'
import { weighted } from './sequence.ts'

it('new destinations come to the front, the last added first, and others keep their order', () => {
  const after = destinationsAfter(['canary', 'gone', 'stable'], weighted(1, 1, 1, 1))
  expect(after.list).toEqual(['preview', 'experiment', 'canary', 'stable'])
  expect(after.added).toEqual(['experiment', 'preview'])
})

it('each name has the place of its backend', () => {
  expect(placesOf(['canary', 'gone', 'stable'], weighted(1, 1))).toEqual([1, -1, 0])
})
