import { expect, it } from 'vitest'
import { goodAnalysisOnly } from '../../../src/laws/invariants/goodAnalysisOnly.ts'
import { after, check, storyOf, withRollout } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
  { metrics: { 'success-rate': 1 } },
  {},
  { count: 3, interval: '10s' },
)

it('refuses a step that is completed before its analysis is', () => {
  expect(goodAnalysisOnly.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, 90, ({ analysisRuns }) => ({
    analysisRuns: analysisRuns.map((run) => ({ ...run, phase: 'Running' as const })),
  }))
  const message = 'step 1 is completed, and demo-v2-2-1 is Running'
  expect(goodAnalysisOnly.check(broken, story.plan)).toEqual({ at: after(90), message })
})
