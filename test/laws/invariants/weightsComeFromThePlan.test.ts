import { expect, it } from 'vitest'
import { weightsComeFromThePlan } from '../../../src/laws/invariants/weightsComeFromThePlan.ts'
import { after, routed, storyOf, withOrders } from '../stories.ts'

const story = storyOf(routed)

it('refuses a weight that no step asks for', () => {
  expect(weightsComeFromThePlan.check(story.timeline, story.plan)).toBeNull()
  const broken = withOrders(story, 70, (effects) =>
    effects.map((one) => (one.kind === 'setWeight' ? { ...one, weight: 51 } : one)),
  )
  const message = 'the router is told 51, which no step asks for'
  expect(weightsComeFromThePlan.check(broken, story.plan)).toEqual({ at: after(70), message })
})
