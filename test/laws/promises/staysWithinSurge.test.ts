import { expect, it } from 'vitest'
import { staysWithinSurge } from '../../../src/laws/promises/staysWithinSurge.ts'
import { after, basic, blueGreen, storyOf } from '../stories.ts'

it('refuses a second stack where there is room for one', () => {
  const { plan, timeline } = storyOf(blueGreen)
  expect(staysWithinSurge('100%').check(timeline, plan)).toBeNull()
  expect(staysWithinSurge(3).check(timeline, plan)).toEqual({
    at: after(60),
    message: 'there are 8 pods, and room for 7',
  })
})

it('does not count pods that a person has just scaled away', () => {
  const { plan, timeline } = storyOf(basic, { script: [{ at: '100s', scale: 1 }] })
  expect(staysWithinSurge(1).check(timeline, plan)).toBeNull()
})
