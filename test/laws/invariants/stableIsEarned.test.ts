import { expect, it } from 'vitest'
import { stableIsEarned } from '../../../src/laws/invariants/stableIsEarned.ts'
import { after, secondWhere, storyOf, withStatus } from '../stories.ts'

const story = storyOf({ steps: [{ setWeight: 50 }] })
const second = secondWhere(story, ({ status }) => status.stableRS === 'v2')

it('refuses a stable revision that is not the current one', () => {
  expect(stableIsEarned.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, second, { currentPodHash: 'v3' })
  const message = 'v2 became stable, and v3 is current'
  expect(stableIsEarned.check(broken, story.plan)).toEqual({ at: after(second), message })
})

// Without a weight its pod comes with the promotion, is ready at 75 s and available at 76, when what makes it so is changed.
it('accepts pods that are available until the very moment by the old minReadySeconds', () => {
  const patch = { spec: { minReadySeconds: 2 } }
  const { timeline, plan } = storyOf(
    { steps: [{ pause: {} }] },
    {
      script: [
        { at: '65s', promoteFull: true },
        { at: '76s', patch },
      ],
    },
    { replicas: 1, minReadySeconds: 1 },
  )
  const { status, replicaSets } = timeline.at('76s')?.rollout ?? {}
  expect(status?.stableRS).toBe('v2')
  expect(replicaSets?.find(({ hash }) => hash === 'v2')?.available).toBe(0)
  expect(stableIsEarned.check(timeline, plan)).toBeNull()
})
