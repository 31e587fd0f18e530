import { expect, it } from 'vitest'
import {
  ageOf,
  annotationOf,
  createdAt,
  isOwnedBy,
  labelOf,
  nameOf,
  namespaceOf,
  revisionOf,
  since,
} from '../../../src/views/objects/metadata.ts'
import { now, object, ownedBy, revision } from './sample.ts'

it('reads who an object is', () => {
  const pod = object('Pod', 'a', { metadata: { labels: { x: '1' }, annotations: { y: '2' } } })
  expect([nameOf(pod), namespaceOf(pod), labelOf(pod, 'x'), annotationOf(pod, 'y')]).toEqual([
    'a',
    'default',
    '1',
    '2',
  ])
  expect([labelOf(pod, 'y'), annotationOf({}, 'y'), namespaceOf({})]).toEqual(['', '', 'default'])
})

it('takes any owner for an owner', () => {
  const owners = [{ uid: 'Rollout/other' }, { uid: 'Rollout/demo', controller: false }]
  const one = object('ReplicaSet', 'a', { metadata: { ownerReferences: owners } })
  expect(isOwnedBy(one, object('Rollout', 'demo'))).toBe(true)
  expect(isOwnedBy(one, object('Rollout', 'x'))).toBe(false)
  expect(isOwnedBy(object('Pod', 'b', { metadata: ownedBy('x') }), one)).toBe(false)
})

it.each([
  ['+3', 3],
  ['-1', -1],
  ['01', 1],
  ['2147483648', 2147483648],
  ['9223372036854775808', 0],
  ['-9223372036854775809', 0],
  [' 2', 0],
])('reads the revision %j as %d, as an integer of 64 bits', (written, revision) => {
  const annotations = { 'rollout.argoproj.io/revision': written }
  expect(revisionOf(object('ReplicaSet', 'a', { metadata: { annotations } }))).toBe(revision)
})

it('has revision 0 where the annotation is no number', () => {
  expect(revisionOf(object('ReplicaSet', 'a', { metadata: revision(11) }))).toBe(11)
  const annotations = { 'rollout.argoproj.io/revision': '1.5' }
  expect(revisionOf(object('ReplicaSet', 'a', { metadata: { annotations } }))).toBe(0)
  expect(revisionOf(object('ReplicaSet', 'a'))).toBe(0)
})

it('tells ages; without a beginning they are as long as Go can tell', () => {
  expect(ageOf(object('Pod', 'a'), now)).toBe(120_000)
  expect(since('', now)).toBe(9_223_372_036_854)
  expect(createdAt({})).toBe(Number.NEGATIVE_INFINITY)
})
