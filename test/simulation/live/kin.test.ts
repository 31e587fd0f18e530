import { expect, it } from 'vitest'
import { hasOwner, isOwnerless, kinOf, ownerText } from '../../../src/simulation/live/kin.ts'
import { objectName } from '../../../src/simulation/objectsNow.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { printedAt } from './given.ts'

const owner = { kind: 'Rollout', metadata: { name: 'demo', uid: '1' } }
const owned = (...references: JsonObject[]): JsonObject => ({
  kind: 'ReplicaSet',
  metadata: { name: 'rs', ownerReferences: references },
})

it('an owner is known by its uid, and by kind and name where one of them has none', () => {
  const reference = { kind: 'Rollout', name: 'demo' }
  expect(hasOwner(owned({ ...reference, uid: '1' }), owner)).toBe(true)
  expect(hasOwner(owned(reference), owner)).toBe(true)
  expect(hasOwner(owned({ ...reference, uid: '2' }), owner)).toBe(false)
  expect(hasOwner(owned({ ...reference, kind: 'Deployment' }), owner)).toBe(false)
  expect(hasOwner(owned({ ...reference, name: 'other' }), owner)).toBe(false)
  expect(hasOwner({ ...owned(reference), metadata: { namespace: 'b' } }, owner)).toBe(false)
})

it('nobody owns what has no references', () => {
  expect([isOwnerless(owned()), ownerText(owned())]).toEqual([true, 'nobody'])
  expect(ownerText(owned({ kind: 'Deployment', name: 'api' }))).toBe('Deployment/api')
})

it('pods belong through their ReplicaSets, and those of others do not', () => {
  const objects = printedAt(70)
  const rollout = objects.find(({ kind }) => kind === 'Rollout') as JsonObject
  const reference = { kind: 'Deployment', name: 'api' }
  const { replicaSets, pods, strangers } = kinOf(rollout, [...objects, owned(reference)])
  expect(replicaSets.map(objectName)).toEqual(['demo-v1', 'demo-v2'])
  expect(pods.map(objectName)).toEqual(['demo-v1-0001', 'demo-v2-0001'])
  expect(strangers.map(objectName)).toEqual(['rs'])
})
