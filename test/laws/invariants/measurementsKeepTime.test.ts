import { expect, it } from 'vitest'
import { measurementsKeepTime } from '../../../src/laws/invariants/measurementsKeepTime.ts'
import { after, check, storyOf, withWorld } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
  { metrics: { 'success-rate': 1 } },
  {},
  { count: 3, interval: '10s' },
)

it('refuses a measurement that is a second late', () => {
  expect(measurementsKeepTime.check(story.timeline, story.plan)).toBeNull()
  const broken = withWorld(story, 80, ({ runs }) => ({
    runs: runs.map((run) => ({
      ...run,
      metricResults: run.metricResults.map((one) => ({
        ...one,
        measurements: one.measurements.map((each, index) =>
          index === 1 ? { ...each, startedAt: after(81) } : each,
        ),
      })),
    })),
  }))
  const message = 'metric success-rate of demo-v2-2-1 is measured at 81s, and was due at 80s'
  expect(measurementsKeepTime.check(broken, story.plan)).toEqual({ at: after(80), message })
})
