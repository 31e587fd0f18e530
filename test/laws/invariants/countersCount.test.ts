import { expect, it } from 'vitest'
import { countersCount } from '../../../src/laws/invariants/countersCount.ts'
import { after, check, storyOf, withWorld } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
  { metrics: { 'success-rate': 1 } },
  {},
  { count: 3, interval: '10s' },
)

it('refuses a success that is not counted', () => {
  expect(countersCount.check(story.timeline, story.plan)).toBeNull()
  const broken = withWorld(story, 80, ({ runs }) => ({
    runs: runs.map((run) => ({
      ...run,
      metricResults: run.metricResults.map((one) => ({ ...one, successful: 1 })),
    })),
  }))
  const message = 'metric success-rate of demo-v2-2-1 counts successful 1, and it is 2'
  expect(countersCount.check(broken, story.plan)).toEqual({ at: after(80), message })
})
