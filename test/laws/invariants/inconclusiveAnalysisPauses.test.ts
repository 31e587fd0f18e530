import { expect, it } from 'vitest'
import { inconclusiveAnalysisPauses } from '../../../src/laws/invariants/inconclusiveAnalysisPauses.ts'
import { after, check, storyOf, withStatus } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
  {
    metrics: {
      'success-rate': [
        ['0s', 1],
        ['80s', 0.92],
      ],
    },
  },
  {},
  { count: 3, interval: '10s', failureCondition: 'result < 0.9' },
)

it('refuses an inconclusive analysis that nobody waits for', () => {
  expect(inconclusiveAnalysisPauses.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 80, { pauseConditions: [] })
  const message = 'demo-v2-2-1 is inconclusive, and nobody is waited for'
  expect(inconclusiveAnalysisPauses.check(broken, story.plan)).toEqual({ at: after(80), message })
})
