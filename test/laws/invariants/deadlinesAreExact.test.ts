import { expect, it } from 'vitest'
import { deadlinesAreExact } from '../../../src/laws/invariants/deadlinesAreExact.ts'
import { after, blueGreen, storyOf, withOrders } from '../stories.ts'

const story = storyOf(blueGreen)

it('refuses a deadline that is a second early', () => {
  expect(deadlinesAreExact.check(story.timeline, story.plan)).toBeNull()
  const broken = withOrders(story, 90, (effects) =>
    effects.map((one) =>
      one.kind === 'annotateReplicaSet' && one.scaleDownAt !== null
        ? { ...one, scaleDownAt: after(119) }
        : one,
    ),
  )
  const message = 'demo-v1 is to go at 119s, and not at 120s'
  expect(deadlinesAreExact.check(broken, story.plan)).toEqual({ at: after(90), message })
})
