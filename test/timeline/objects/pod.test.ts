import { expect, it } from 'vitest'
import { podObjects } from '../../../src/timeline/objects/pod.ts'
import { numbersAfter, type PodNumbers } from '../../../src/timeline/objects/podNumbers.ts'
import { limits } from '../../../src/units/limits.ts'
import { at, cohort, moment, replicaSet, scaled } from './sampleWorld.ts'

const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'a', namespace: 'default' }
const label = 'rollouts-pod-template-hash'
const spec = { containers: [{ name: 'c', image: 'app:v1' }] }
const template = { metadata: { labels: { app: 'demo' } }, spec }
const numbersOf = (...moments: readonly ReturnType<typeof moment>[]) =>
  moments.reduce((numbers, one) => numbersAfter(numbers, one), new Map() as PodNumbers)

it('names pods by their number, and runs them from their creation on', () => {
  const first = moment(0, [scaled(0, 'a', 0, 2)], replicaSet('a', cohort(2, 0, false)))
  const now = replicaSet('a', cohort(1, 0), cohort(1, 0, false), cohort(1, 9, false))
  const numbers = numbersOf(first, moment(9, [scaled(9, 'a', 2, 3)], now))
  const one = { ...now, template: { ...now.template, source: template } }
  const seen = podObjects(one, owner, label, { numbers, model: null, at: at(9) })
  expect(seen).toMatchObject([
    { metadata: { name: 'a-0001', creationTimestamp: '2026-01-01T00:00:00Z' } },
    { metadata: { name: 'a-0002', creationTimestamp: '2026-01-01T00:00:00Z' } },
    { metadata: { name: 'a-0003', creationTimestamp: '2026-01-01T00:00:09Z' } },
  ])
  expect(seen[0]).toMatchObject({
    metadata: { labels: { app: 'demo', 'rollouts-pod-template-hash': 'v1' } },
    spec,
    status: {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: [{ name: 'c', image: 'app:v1', ready: true, restartCount: 0 }],
    },
  })
  expect(seen[1]).toMatchObject({ status: { containerStatuses: [{ ready: false }] } })
})

it('has none for a ReplicaSet without pods', () => {
  const numbers = numbersOf(moment(0, [], replicaSet('a')))
  expect(podObjects(replicaSet('a'), owner, label, { numbers, model: null, at: at(0) })).toEqual([])
})

it('lists as many as may be, of however many there are', () => {
  const many = moment(0, [scaled(0, 'a', 0, 2 ** 31)], replicaSet('a', cohort(2 ** 31, 0)))
  const one = {
    ...replicaSet('a', cohort(2 ** 31, 0)),
    template: { ...replicaSet('a').template, source: template },
  }
  const seen = podObjects(one, owner, label, { numbers: numbersOf(many), model: null, at: at(9) })
  expect(seen).toHaveLength(limits.pods.most)
  expect(seen.at(-1)).toMatchObject({ metadata: { name: 'a-5000' } })
})
