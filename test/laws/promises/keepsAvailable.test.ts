import { expect, it } from 'vitest'
import { keepsAvailable, podsOf } from '../../../src/laws/promises/keepsAvailable.ts'
import { after, basic, blueGreen, storyOf } from '../stories.ts'

it('refuses an update that costs more pods than promised', () => {
  const { plan, timeline } = storyOf(basic)
  expect(keepsAvailable(3).check(timeline, plan)).toBeNull()
  expect(keepsAvailable(4).check(timeline, plan)).toEqual({
    at: after(60),
    message: '3 pods are available after 4, and 4 were promised',
  })
})

it('counts the pods behind the active Service of a blue-green Rollout', () => {
  const { plan, timeline } = storyOf(blueGreen)
  expect(keepsAvailable('100%').check(timeline, plan)).toBeNull()
})

it('does not hold what a person scales away against the update', () => {
  const { plan, timeline } = storyOf(basic, { script: [{ at: '20s', scale: 2 }] })
  expect(keepsAvailable('50%').check(timeline, plan)).toBeNull()
})

it('rounds a part of the replicas up', () => {
  expect([podsOf('50%', 5), podsOf(2, 5)]).toEqual([3, 2])
})
