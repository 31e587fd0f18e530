import { expect, it } from 'vitest'
import { emptyServer } from '../../../src/application/apply/apiServer.ts'
import {
  type KustomizationSurroundings,
  reconcileDelivery,
  startKustomization,
} from '../../../src/application/flux/kustomizationState.ts'
import { at, configMap, serverOf } from '../argocd/given.ts'

const spec = { interval: '10m', prune: true, sourceRef: { kind: 'GitRepository', name: 'shop' } }
const shop = startKustomization('shop', 'default', spec)

const viewOf = (
  revision: string,
  value: string,
  server = emptyServer,
): KustomizationSurroundings => ({
  server: () => server,
  source: {
    name: 'shop',
    namespace: 'default',
    artifact: {
      revision,
      folders: new Map([['', [{ name: 'x', objects: [configMap('a', value)], malformed: '' }]]]),
    },
  },
  kustomizations: new Map(),
  seed: 0,
})

const applied = reconcileDelivery(shop, viewOf('main@sha1:1', '1'), at(0))

it('a run applies what its source has, as orders', () => {
  expect(applied.orders).toMatchObject([
    { kind: 'applyObject', manager: 'kustomize-controller', object: { data: { value: '1' } } },
  ])
  expect(applied.state.status.lastAppliedRevision).toBe('main@sha1:1')
})

it('a new revision of the source is heard of at once, the same one is not', () => {
  const objects = applied.orders.flatMap((order) =>
    order.kind === 'applyObject' ? [order.object] : [],
  )
  const server = serverOf(...objects)
  const same = reconcileDelivery(applied.state, viewOf('main@sha1:1', '1', server), at(60))
  expect([same.state, same.orders]).toEqual([applied.state, []])
  const next = reconcileDelivery(applied.state, viewOf('main@sha1:2', '2', server), at(60))
  expect(next.orders).toMatchObject([{ object: { data: { value: '2' } } }])
})

it('without a source it waits for its retry interval', () => {
  const { state, wakeAt } = reconcileDelivery(shop, { ...viewOf('', ''), source: null }, at(0))
  expect(state.status.conditions.find(({ type }) => type === 'Ready')?.status).toBe('False')
  expect(wakeAt).toBe(at(600))
})
