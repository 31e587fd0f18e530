import { expect, it } from 'vitest'
import { objectsIn } from '../../../src/views/objects/objects.ts'
import { object } from './sample.ts'

it('takes the objects of one namespace, by kind', () => {
  const here = object('Pod', 'a')
  const there = object('Pod', 'a', { metadata: { namespace: 'other' } })
  const objects = objectsIn([there, here, object('Rollout', 'demo')], 'default')
  expect(objects.pods).toEqual([here])
  expect(objects.rollouts).toHaveLength(1)
  expect(objects.deployments).toEqual([])
})

it('takes the items of a List for objects', () => {
  const items = [object('Pod', 'a')]
  expect(objectsIn([{ kind: 'List', items }], 'default').pods).toEqual(items)
})
