import { expect, it } from 'vitest'
import { historyIsBounded } from '../../../src/laws/invariants/historyIsBounded.ts'
import { after, lastOf, storyOf, withRollout } from '../stories.ts'

const story = storyOf({ steps: [{ setWeight: 100 }] }, {}, { revisionHistoryLimit: 1 })
const second = lastOf(story)

it('refuses an old ReplicaSet that is kept beyond the limit', () => {
  expect(historyIsBounded.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, second, ({ spec }) => ({
    spec: { ...spec, revisionHistoryLimit: 0 },
  }))
  const message = 'demo-v1 is kept, without pods and beyond the last 0'
  expect(historyIsBounded.check(broken, story.plan)).toEqual({ at: after(second), message })
})
