import { expect, it } from 'vitest'
import { enoughStayAvailable } from '../../../src/laws/invariants/enoughStayAvailable.ts'
import { after, basic, storyOf, withReplicaSet } from '../stories.ts'

const story = storyOf(basic)

it('refuses pods that are lost beyond maxUnavailable', () => {
  expect(enoughStayAvailable.check(story.timeline, story.plan)).toBeNull()
  const broken = withReplicaSet(story, 70, 'v1', { available: 0 })
  const message = '2 pods are available after 3, where 3 have to be'
  expect(enoughStayAvailable.check(broken, story.plan)).toEqual({ at: after(70), message })
})

// The new ReplicaSet alone gets the new `minReadySeconds`; pods of the stable one take 10 s to start
// and count as available 40 s later, but the restart takes two seconds of readiness for enough.
it('accepts a restart that counts by a minReadySeconds that the pods do not keep yet', () => {
  const patch = { spec: { minReadySeconds: 2 } }
  const { timeline, plan } = storyOf(
    { steps: [{ pause: {} }] },
    {
      script: [
        { at: '1m', patch },
        { at: '1m', restart: true },
      ],
    },
    { replicas: 2, minReadySeconds: 40 },
  )
  const availableAt = (time: string): number | undefined =>
    timeline.at(time)?.rollout?.replicaSets[0]?.available
  expect(['59s', '1m1s', '1m31s'].map(availableAt)).toEqual([2, 1, 0])
  expect(enoughStayAvailable.check(timeline, plan)).toBeNull()
})
