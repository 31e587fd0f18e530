import { expect, it } from 'vitest'
import { runsEndWithTheirStep } from '../../../src/laws/invariants/runsEndWithTheirStep.ts'
import { after, check, storyOf, withRollout } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
  { metrics: { 'success-rate': 1 } },
  {},
  { count: 3, interval: '10s' },
)

it('refuses a run that outlives its step', () => {
  expect(runsEndWithTheirStep.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, 90, ({ analysisRuns }) => ({
    analysisRuns: analysisRuns.map((run) => ({ ...run, phase: 'Running' as const })),
  }))
  const message = 'demo-v2-2-1 goes on, and the status does not name it'
  expect(runsEndWithTheirStep.check(broken, story.plan)).toEqual({ at: after(90), message })
})
