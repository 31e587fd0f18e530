import { expect, it } from 'vitest'
import { limitsDecide } from '../../../src/fast-check/invariants/limitsDecide.ts'
import { after, check, storyOf, withWorld } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
  { metrics: { 'success-rate': 1 } },
  {},
  { count: 3, interval: '10s' },
)

it('refuses a metric that goes on at its count', () => {
  expect(limitsDecide.check(story.timeline, story.plan)).toBeNull()
  const broken = withWorld(story, 90, ({ runs }) => ({
    runs: runs.map((run) => ({
      ...run,
      metricResults: run.metricResults.map((one) => ({ ...one, phase: 'Running' as const })),
    })),
  }))
  const message = 'metric success-rate of demo-v2-2-1 is Running, and its limits say Successful'
  expect(limitsDecide.check(broken, story.plan)).toEqual({ at: after(90), message })
})
