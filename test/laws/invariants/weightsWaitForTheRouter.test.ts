import { expect, it } from 'vitest'
import { weightsWaitForTheRouter } from '../../../src/laws/invariants/weightsWaitForTheRouter.ts'
import { after, routed, storyOf, withStatus } from '../stories.ts'

const story = storyOf(
  { ...routed, steps: [{ setWeight: 50 }, { pause: {} }] },
  { router: { verify: 'after', after: '15s' } },
)

it('refuses a step that does not wait for its router', () => {
  expect(weightsWaitForTheRouter.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 70, { currentStepIndex: 1 })
  const message = 'step 0 is completed the moment its weight is told, and the router takes time'
  expect(weightsWaitForTheRouter.check(broken, story.plan)).toEqual({ at: after(70), message })
})
