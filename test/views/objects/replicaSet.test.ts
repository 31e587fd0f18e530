import { expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import type { Role } from '../../../src/views/info.ts'
import { objectsIn } from '../../../src/views/objects/objects.ts'
import { replicaSetInfos } from '../../../src/views/objects/replicaSet.ts'
import { now, object, ownedBy, revision } from './sample.ts'

const owner = object('Rollout', 'demo')
const viewsOf = (objects: readonly JsonObject[], rolesOf: (hash: string) => Role[] = () => []) =>
  replicaSetInfos(owner, objectsIn(objects, 'default'), rolesOf, now)
const one = (more: JsonObject) => viewsOf([object('ReplicaSet', 'a', more)])[0]
const mine = ownedBy('Rollout/demo')

it('lists what the owner has, the highest revision first, then by name', () => {
  const views = viewsOf([
    object('ReplicaSet', 'b', { metadata: revision(1) }),
    object('ReplicaSet', 'c', { metadata: revision(2) }),
    object('ReplicaSet', 'a', { metadata: revision(1) }),
    object('ReplicaSet', 'foreign', { metadata: revision(3, 'Rollout/x') }),
  ])
  expect(views.map(({ name }) => name)).toEqual(['c', 'a', 'b'])
})

it.each([
  [{ metadata: { ...mine, generation: 2 }, status: { observedGeneration: 1 } }, 'Progressing'],
  [
    { metadata: mine, status: { conditions: [{ type: 'ReplicaFailure', status: 'True' }] } },
    'ReplicaFailure',
  ],
  [{ metadata: mine, spec: { replicas: 2 }, status: { availableReplicas: 1 } }, 'Progressing'],
  [{ metadata: mine, spec: { replicas: 0 } }, 'ScaledDown'],
  [{ metadata: mine, spec: { replicas: 1 }, status: { availableReplicas: 1 } }, 'Healthy'],
  [{ metadata: mine }, 'Healthy'],
])('%j is %s', (more, status) => {
  expect(one(more)?.status).toBe(status)
})

it('asks for its roles by the hash of its pod template', () => {
  const labels = { 'rollouts-pod-template-hash': 'abc' }
  const views = viewsOf([object('ReplicaSet', 'a', { metadata: { ...mine, labels } })], (hash) =>
    hash === 'abc' ? ['stable'] : [],
  )
  expect(views[0]?.roles).toEqual(['stable'])
})

it('reads when it is scaled down', () => {
  const until = (deadline: string) =>
    one({ metadata: { ...mine, annotations: { 'scale-down-deadline': deadline } } })?.scaleDownIn
  expect(until('2026-05-01T12:00:30Z')).toBe(30_000)
  expect(until('soon')).toBe('unreadable')
  expect(until('')).toBe(null)
})

it('has its pods in order of age, then by name', () => {
  const pod = (name: string, creationTimestamp: string) =>
    object('Pod', name, { metadata: { ...ownedBy('ReplicaSet/a'), creationTimestamp } })
  const views = viewsOf([
    object('ReplicaSet', 'a', { metadata: mine }),
    pod('z', '2026-05-01T11:00:00Z'),
    pod('y', '2026-05-01T11:30:00Z'),
    pod('x', '2026-05-01T11:30:00Z'),
    object('Pod', 'foreign'),
  ])
  expect(views[0]?.pods.map(({ name }) => name)).toEqual(['z', 'x', 'y'])
})

it('has a pod of several owners only where the first of them is', () => {
  const both = { ownerReferences: [{ uid: 'x' }, { uid: 'ReplicaSet/b' }, { uid: 'ReplicaSet/a' }] }
  const views = viewsOf([
    object('ReplicaSet', 'a', { metadata: mine }),
    object('ReplicaSet', 'b', { metadata: mine }),
    object('Pod', 'p', { metadata: both }),
  ])
  expect(views.map(({ pods }) => pods.length)).toEqual([0, 1])
})
