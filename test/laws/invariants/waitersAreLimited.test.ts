import { expect, it } from 'vitest'
import { waitersAreLimited } from '../../../src/laws/invariants/waitersAreLimited.ts'
import { after, blueGreen, storyOf, withRollout } from '../stories.ts'

const strategy = { ...blueGreen, autoPromotionSeconds: 0, scaleDownDelayRevisionLimit: 1 }
const script = [{ at: '80s', setImage: 'app:v3' }]
const story = storyOf(strategy, { script, pods: {} })

it('refuses a ReplicaSet that waits beyond the limit', () => {
  expect(waitersAreLimited.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, 80, ({ replicaSets }) => ({
    replicaSets: replicaSets.map((one) =>
      one.hash === 'v1' ? { ...one, want: 4, scaleDownAt: after(90) } : one,
    ),
  }))
  const message = 'demo-v1 and demo-v2 wait, and 1 may'
  expect(waitersAreLimited.check(broken, story.plan)).toEqual({ at: after(80), message })
})

it('refuses an older one that waits in place of a newer', () => {
  const late = storyOf(strategy, { script, pods: { startup: '10s' } })
  const broken = withRollout(late, 90, ({ replicaSets }) => ({
    replicaSets: replicaSets.map((one) =>
      one.hash === 'v1'
        ? { ...one, want: 4, scaleDownAt: after(100) }
        : one.hash === 'v2'
          ? { ...one, want: 0, scaleDownAt: null }
          : one,
    ),
  }))
  const message = 'demo-v2 has to go, and an older one may wait'
  expect(waitersAreLimited.check(broken, late.plan)).toEqual({ at: after(90), message })
})
