import { expect, it } from 'vitest'
import { deadlinesAreKept } from '../../../src/fast-check/invariants/deadlinesAreKept.ts'
import { after, blueGreen, storyOf, withoutActions, withReplicaSet } from '../stories.ts'

const story = storyOf(blueGreen, {
  script: [
    { at: 100, pause: true },
    { at: 105, resume: true },
  ],
})

it('refuses pods that go before their deadline', () => {
  expect(deadlinesAreKept.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(withoutActions(story), 105, 'v1', { want: 0 })
  const message = 'demo-v1 loses pods before 120s'
  expect(deadlinesAreKept.check(broken, story.plan)).toEqual({ at: after(105), message })
})
