import { expect, it } from 'vitest'
import { stepsAreInOrder } from '../../../src/laws/invariants/stepsAreInOrder.ts'
import { after, basic, storyOf, withStatus } from '../stories.ts'

const story = storyOf(basic)

it('refuses a step that is skipped', () => {
  expect(stepsAreInOrder.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 110, { currentStepIndex: 4 })
  const message = 'step 2 became 4, and 1 steps were completed'
  expect(stepsAreInOrder.check(broken, story.plan)).toEqual({ at: after(110), message })
})

it('refuses a step that there is not', () => {
  const broken = withStatus(story, 110, { currentStepIndex: 5 })
  const message = 'the current step is 5 of 4'
  expect(stepsAreInOrder.check(broken, story.plan)).toEqual({ at: after(110), message })
})

it('lets the index be one of earlier steps until a pass has written the status', () => {
  // A pass of a paused Rollout that has another size to carry out writes no index.
  const template = { spec: { containers: [{ name: 'app', image: 'app:v3' }] } }
  const strategy = { canary: { steps: [{ setWeight: 50 }] } }
  const script = [
    { at: '100s', promoteFull: true },
    { at: '5m', patch: { spec: { paused: true, replicas: 2, strategy, template } } },
  ]
  const changed = storyOf(basic, { script })
  expect(changed.timeline.at('5m')?.rollout?.status.currentStepIndex).toBe(4)
  expect(stepsAreInOrder.check(changed.timeline, changed.plan)).toBeNull()
})
