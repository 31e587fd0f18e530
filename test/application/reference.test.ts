import { expect, it } from 'vitest'
import {
  groupKindOf,
  groupVersionOf,
  objectKey,
  printed,
  referenceOf,
} from '../../src/application/reference.ts'

const rollout = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'demo', namespace: 'default' },
}

it('an object is known by group, kind, namespace and name', () => {
  const reference = referenceOf(rollout)
  expect(printed(reference)).toBe('Rollout/default/demo')
  expect(objectKey(reference)).toBe('default_demo_argoproj.io_Rollout')
  expect(objectKey({ ...reference, version: 'v1' })).toBe(objectKey(reference))
})

it('the core group has no name', () => {
  expect(groupVersionOf('v1')).toEqual({ group: '', version: 'v1' })
  expect([groupKindOf(rollout), groupKindOf({ apiVersion: 'v1', kind: 'Service' })]).toEqual([
    'argoproj.io/Rollout',
    'Service',
  ])
})

it('what has no namespace is printed without one', () => {
  expect(printed({ group: '', version: 'v1', kind: 'Namespace', namespace: '', name: 'x' })).toBe(
    'Namespace/x',
  )
})
