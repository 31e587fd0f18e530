import { expect, it } from 'vitest'
import { worstMetricDecides } from '../../../src/laws/invariants/worstMetricDecides.ts'
import { after, check, storyOf, withWorld } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }] },
  { metrics: { 'success-rate': 0.5 } },
)

it('refuses a run that ends better than its worst metric', () => {
  expect(worstMetricDecides.check(story.timeline, story.plan)).toBeNull()
  const broken = withWorld(story, 70, ({ runs }) => ({
    runs: runs.map((run) => ({ ...run, phase: 'Successful' as const })),
  }))
  const message = 'demo-v2-2-1 ended Successful, and its worst metric is Failed'
  expect(worstMetricDecides.check(broken, story.plan)).toEqual({ at: after(70), message })
})
