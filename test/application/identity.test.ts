import { expect, it } from 'vitest'
import { identityOf } from '../../src/application/identity.ts'

it('an object is named by kind, namespace and name', () => {
  const metadata = { name: 'a', namespace: 'b', labels: { c: 'd' } }
  const named = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'b' } }
  expect(identityOf({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data: {} })).toEqual(named)
})

it('one of the whole cluster has no namespace', () => {
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } }
  expect(identityOf(object)).toEqual(object)
})
