import { expect, it } from 'vitest'
import type { PodCohort } from '../../src/cluster/objects.ts'
import { type PodOwner, terminatingAfter } from '../../src/cluster/terminating.ts'
import { readPodTemplate } from '../../src/plan/podTemplate.ts'
import { duration, instant, seconds } from '../../src/units/time.ts'

const at = (second: number) => instant(second * 1000)
const template = readPodTemplate({}, 'imageTag')
const owner = (name: string, ...pods: readonly PodCohort[]): PodOwner => ({ name, template, pods })
const cohort = (count: number, createdAt: number, isReady = true): PodCohort => ({
  count,
  createdAt: at(createdAt),
  readyAt: isReady ? at(createdAt) : null,
  heldUntil: null,
})
const grace = seconds(30)
const had = [owner('a', cohort(3, 0), cohort(2, 9, false)), owner('b', cohort(1, 0))]
const gone = (count: number, createdAt: number, ready: boolean, deleted: number, name = 'a') => ({
  replicaSet: name,
  template,
  count,
  createdAt: at(createdAt),
  ready,
  deletedAt: at(deleted),
  goneAt: at(deleted + 30),
})

it('pods that their ReplicaSet has no more are there for their grace', () => {
  const have = [owner('a', cohort(2, 0)), owner('b', cohort(1, 0))]
  const terminating = terminatingAfter([], had, have, grace, at(50))
  expect(terminating).toEqual([gone(1, 0, true, 50), gone(2, 9, false, 50)])
  expect(terminatingAfter(terminating, have, have, grace, at(79))).toBe(terminating)
  expect(terminatingAfter(terminating, have, have, grace, at(80))).toEqual([])
})

it('those of a ReplicaSet that is gone, too; those that only changed, not', () => {
  const have = [owner('a', cohort(3, 0), cohort(2, 9))]
  expect(terminatingAfter([], had, have, grace, at(50))).toEqual([gone(1, 0, true, 50, 'b')])
})

it('without any grace they are gone at once', () => {
  expect(terminatingAfter([], had, [], duration(0), at(50))).toEqual([])
})
