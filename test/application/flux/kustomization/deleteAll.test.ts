import { expect, it } from 'vitest'
import { emptyServer, stored } from '../../../../src/application/apply/apiServer.ts'
import { deleteAll } from '../../../../src/application/flux/kustomization/deleteAll.ts'
import { ownerLabels } from '../../../../src/application/flux/kustomization/marks.ts'
import { referenceOf } from '../../../../src/application/reference.ts'

const labels = ownerLabels('app', 'default')
const object = (kind: string, more: object = {}) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'x', namespace: 'default', labels: { ...labels }, ...more },
})

it('objects go in the opposite order of their coming', () => {
  const objects = [object('ConfigMap'), object('Service')]
  const { server, changes } = deleteAll(
    objects.reduce(stored, emptyServer),
    objects.map(referenceOf),
    labels,
  )
  expect(changes.map(({ reference, action }) => `${reference.kind} ${action}`)).toEqual([
    'Service deleted',
    'ConfigMap deleted',
  ])
  expect(server.objects.size).toBe(0)
})

it('what belongs to another, or is marked, stays', () => {
  const marked = object('ConfigMap', {
    annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
  })
  const foreign = object('Service', { labels: {} })
  const objects = [marked, foreign]
  const { server, changes } = deleteAll(
    objects.reduce(stored, emptyServer),
    objects.map(referenceOf),
    labels,
  )
  expect(changes.map(({ action }) => action)).toEqual(['skipped', 'skipped'])
  expect(server.objects.size).toBe(2)
})

it('what is gone already counts as deleted', () => {
  expect(deleteAll(emptyServer, [referenceOf(object('Service'))], labels).changes).toMatchObject([
    { action: 'deleted' },
  ])
})
