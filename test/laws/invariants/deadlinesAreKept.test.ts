import { expect, it } from 'vitest'
import { deadlinesAreKept } from '../../../src/laws/invariants/deadlinesAreKept.ts'
import { after, blueGreen, routed, storyOf, withoutActions, withReplicaSet } from '../stories.ts'

const story = storyOf(blueGreen, {
  script: [
    { at: '100s', pause: true },
    { at: '105s', resume: true },
  ],
})

it('refuses pods that go before their deadline', () => {
  expect(deadlinesAreKept.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(withoutActions(story), 105, 'v1', { want: 0 })
  const message = 'demo-v1 loses pods before 120s'
  expect(deadlinesAreKept.check(broken, story.plan)).toEqual({ at: after(105), message })
})

it('refuses pods that stay after their deadline, of a canary as well', () => {
  const steps = [{ setWeight: 50 }]
  const canary = storyOf({ ...routed, steps })
  expect(deadlinesAreKept.check(canary.timeline, canary.plan)).toBeNull()
  const old = canary.timeline.moments
    .flatMap(({ world }) => world.rollout?.replicaSets ?? [])
    .find((one) => one.hash === 'v1' && one.scaleDownAt !== null)
  if (old === undefined || old.scaleDownAt === null) throw new Error('nothing is to go')
  const second = old.scaleDownAt / 1000
  const broken = withReplicaSet(canary, second, 'v1', { want: 4, scaleDownAt: old.scaleDownAt })
  const message = `demo-v1 still wants 4 pods after ${second}s`
  expect(deadlinesAreKept.check(broken, canary.plan)).toEqual({ at: after(second), message })
})
