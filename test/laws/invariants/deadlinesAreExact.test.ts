import { expect, it } from 'vitest'
import { deadlinesAreExact } from '../../../src/laws/invariants/deadlinesAreExact.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import { after, blueGreen, type Story, storyOf, withOrders } from '../stories.ts'

const hastened = (story: Story): Timeline =>
  withOrders(story, 90, (effects) =>
    effects.map((one) =>
      one.kind === 'annotateReplicaSet' && one.scaleDownAt !== null
        ? { ...one, scaleDownAt: after(119) }
        : one,
    ),
  )

it('refuses a deadline that is a second early', () => {
  const story = storyOf(blueGreen)
  expect(deadlinesAreExact.check(story.timeline, story.plan)).toBeNull()
  const broken = hastened(story)
  const message = 'demo-v1 is to go at 119s, and not at 120s'
  expect(deadlinesAreExact.check(broken, story.plan)).toEqual({ at: after(90), message })
})

it('knows that an Experiment keeps its pods for a delay of its own', () => {
  // Its pods are there at 70 s, and its ReplicaSet goes 30 s after its end, whatever the Rollout asks for.
  const templates = [{ name: 'canary', specRef: 'canary' }]
  const steps = [{ experiment: { duration: '20s', templates } }, { setWeight: 50 }, { pause: {} }]
  const services = { canaryService: 'demo-canary', stableService: 'demo-stable' }
  const trafficRouting = { plugins: { 'example/router': {} } }
  const story = storyOf({ steps, scaleDownDelaySeconds: 60, trafficRouting, ...services })
  expect(deadlinesAreExact.check(story.timeline, story.plan)).toBeNull()
  expect(deadlinesAreExact.check(hastened(story), story.plan)?.message).toMatch(
    /-canary is to go at 119s, and not at 120s$/,
  )
})

it('knows an Experiment that is ended and deleted in one moment', () => {
  const templates = [{ name: 'candidate', specRef: 'canary' }]
  const { timeline, plan } = storyOf(
    { steps: [{ setWeight: 1 }, { experiment: { templates } }] },
    { script: [{ at: '2m', setImage: 'app:v3' }] },
    { revisionHistoryLimit: 0 },
  )
  const ended = timeline.moments.find(({ at }) => at === after(120))?.effects ?? []
  expect(ended.map(({ kind }) => kind)).toContain('deleteExperiment')
  expect(ended.find(({ kind }) => kind === 'annotateReplicaSet')).toMatchObject({
    replicaSet: 'demo-v2-2-1-candidate',
    scaleDownAt: after(150),
  })
  expect(deadlinesAreExact.check(timeline, plan)).toBeNull()
})
