import { expect, it } from 'vitest'
import { experimentsEndWithTheirStep } from '../../../src/laws/invariants/experimentsEndWithTheirStep.ts'
import { after, routed, secondWhere, storyOf, withRollout } from '../stories.ts'

const story = storyOf({
  ...routed,
  steps: [
    { experiment: { duration: '30s', templates: [{ name: 'baseline', specRef: 'stable' }] } },
    { pause: {} },
  ],
})
const second = secondWhere(
  story,
  ({ status }) => status.stableRS === 'v1' && status.currentStepIndex === 1,
)

it('refuses an experiment that outlives its step', () => {
  expect(experimentsEndWithTheirStep.check(story.timeline, story.plan)).toBeNull()
  const broken = withRollout(story, second, ({ experiments }) => ({
    experiments: experiments.map((one) => ({ ...one, phase: 'Running' as const })),
  }))
  const message = 'demo-v2-2-0 goes on in step 1, which has no experiment'
  expect(experimentsEndWithTheirStep.check(broken, story.plan)).toEqual({
    at: after(second),
    message,
  })
})
