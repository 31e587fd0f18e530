import { expect, it } from 'vitest'
import { limitsDecide } from '../../../src/laws/invariants/limitsDecide.ts'
import { after, check, secondWhere, storyOf, withWorld } from '../stories.ts'

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

it('refuses that whoever is stopped fails', () => {
  const aborted = storyOf(
    { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
    { metrics: { 'success-rate': 1 }, script: [{ at: '85s', abort: true }] },
    {},
    { count: 30, interval: '10s' },
  )
  expect(limitsDecide.check(aborted.timeline, aborted.plan)).toBeNull()
  const second = secondWhere(aborted, ({ analysisRuns }) =>
    analysisRuns.some((run) => run.terminate),
  )
  const broken = withWorld(aborted, second, ({ runs }) => ({
    runs: runs.map((run) => ({
      ...run,
      terminate: true,
      metricResults: run.metricResults.map((one) => ({
        ...one,
        count: one.count + 1,
        phase: 'Failed' as const,
      })),
    })),
  }))
  const message = 'metric success-rate of demo-v2-2-1 is Failed, and its limits say Running'
  expect(limitsDecide.check(broken, aborted.plan)).toEqual({ at: after(second), message })
})
