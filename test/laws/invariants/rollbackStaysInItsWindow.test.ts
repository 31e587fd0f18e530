import { expect, it } from 'vitest'
import { rollbackStaysInItsWindow } from '../../../src/laws/invariants/rollbackStaysInItsWindow.ts'
import { after, secondWhere, storyOf, withRollout } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { pause: {} }] },
  {
    script: [
      { at: '75s', promoteFull: true },
      { at: '150s', setImage: 'app:v1' },
    ],
  },
  { rollbackWindow: { revisions: 1 } },
)
const second = secondWhere(story, ({ status }, second) => second > 140 && status.stableRS === 'v1')

it('refuses a rollback further back than its window', () => {
  expect(rollbackStaysInItsWindow.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, second, ({ spec }) => ({
    spec: { ...spec, rollbackWindowRevisions: 0 },
  }))
  const message = 'demo-v1 is 1 revisions behind demo-v2, and the window is 0'
  expect(rollbackStaysInItsWindow.check(broken, story.plan)).toEqual({ at: after(second), message })
})
