import { expect, it } from 'vitest'
import { surgeIsBounded } from '../../../src/laws/invariants/surgeIsBounded.ts'
import { after, basic, storyOf, withOrders } from '../stories.ts'

const story = storyOf(basic)

it('refuses an order that grows beyond the surge', () => {
  expect(surgeIsBounded.check(story.timeline, story.plan)).toBeNull()
  const broken = withOrders(story, 60, (effects) =>
    effects.map((one) =>
      one.kind === 'scaleReplicaSet' && one.hash === 'v2' ? { ...one, to: 3 } : one,
    ),
  )
  const message = 'demo-v2 grows from 0 to 3, which makes 6 pods of at most 5'
  expect(surgeIsBounded.check(broken, story.plan)).toEqual({ at: after(60), message })
})
