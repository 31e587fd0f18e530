import { expect, it } from 'vitest'
import { badAnalysisAborts } from '../../../src/laws/invariants/badAnalysisAborts.ts'
import { after, check, storyOf, withStatus } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
  {
    metrics: {
      'success-rate': [
        ['0s', 1],
        ['80s', 0.5],
      ],
    },
  },
  {},
  { count: 3, interval: '10s' },
)

it('refuses a failed analysis that nobody minds', () => {
  expect(badAnalysisAborts.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 80, { abort: false })
  const message = 'demo-v2-2-1 ended Failed, and the update goes on'
  expect(badAnalysisAborts.check(broken, story.plan)).toEqual({ at: after(80), message })
})
