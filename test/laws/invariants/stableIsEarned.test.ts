import { expect, it } from 'vitest'
import { stableIsEarned } from '../../../src/laws/invariants/stableIsEarned.ts'
import { after, secondWhere, storyOf, withStatus } from '../stories.ts'

const story = storyOf({ steps: [{ setWeight: 50 }] })
const second = secondWhere(story, ({ status }) => status.stableRS === 'v2')

it('refuses a stable revision that is not the current one', () => {
  expect(stableIsEarned.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, second, { currentPodHash: 'v3' })
  const message = 'v2 became stable, and v3 is current'
  expect(stableIsEarned.check(broken, story.plan)).toEqual({ at: after(second), message })
})
