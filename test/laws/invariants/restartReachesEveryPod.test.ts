import { expect, it } from 'vitest'
import { restartReachesEveryPod } from '../../../src/laws/invariants/restartReachesEveryPod.ts'
import { after, basic, secondWhere, storyOf, withRollout } from '../stories.ts'

const story = storyOf(basic, { script: [{ at: '20s', restart: true }] })
const second = secondWhere(story, ({ status }) => status.restartedAt !== null)

it('refuses a restart that leaves an old pod behind', () => {
  expect(restartReachesEveryPod.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, second, ({ replicaSets }) => ({
    replicaSets: replicaSets.map((one) => ({
      ...one,
      pods: [{ count: 4, createdAt: after(0), readyAt: after(10), heldUntil: null }],
    })),
  }))
  const message = 'demo-v1 has pods from before 20s'
  expect(restartReachesEveryPod.check(broken, story.plan)).toEqual({ at: after(second), message })
})
