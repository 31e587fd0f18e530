import { expect, it } from 'vitest'
import { splitIsClosest } from '../../../src/laws/invariants/splitIsClosest.ts'
import { after, basic, storyOf, withRollout } from '../stories.ts'

const story = storyOf(basic)

it('refuses a split that is not the closest', () => {
  expect(splitIsClosest.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, 70, ({ replicaSets }) => ({
    replicaSets: replicaSets.map((one) => {
      const pods = one.hash === 'v2' ? 1 : 3
      return { ...one, want: pods, available: pods }
    }),
  }))
  const message = 'the canary has 1 of 4 pods for a weight of 50, where 2 of 4 are closer'
  expect(splitIsClosest.check(broken, story.plan)).toEqual({ at: after(70), message })
})
