import { expect, it } from 'vitest'
import { progressDeadlineIsExact } from '../../../src/laws/invariants/progressDeadlineIsExact.ts'
import { after, earlier, storyOf, withStatus } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { pause: {} }] },
  { pods: { failing: ['app:v2'] } },
  { progressDeadlineSeconds: 30 },
)

it('refuses a deadline that passes early', () => {
  expect(progressDeadlineIsExact.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(earlier(story, 91, 80), 80, {})
  const message = 'the deadline passes at 90s'
  expect(progressDeadlineIsExact.check(broken, story.plan)).toEqual({ at: after(80), message })
})

it('refuses a deadline that passes unnoticed', () => {
  const late = earlier(story, 91, 95)
  const before = late.timeline.at('94s')?.rollout?.status
  if (before === undefined) throw new Error('there is no such moment')
  const broken = withStatus(late, 95, { conditions: before.conditions })
  const message = 'the deadline passed at 90s already'
  expect(progressDeadlineIsExact.check(broken, story.plan)).toEqual({ at: after(95), message })
})
