import { describe, expect, it } from 'vitest'
import { emptyServer, readStored } from '../../../../src/application/apply/apiServer.ts'
import type { ApplyOrder } from '../../../../src/application/argocd/sync/cluster.ts'
import { liveCluster } from '../../../../src/application/argocd/sync/liveCluster.ts'
import { referenceOf } from '../../../../src/application/reference.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { at, configMap } from '../given.ts'

const cluster = liveCluster(() => '', at(9))
const empty = { server: emptyServer, written: [] }

const applyOf = (object: JsonObject, more: Partial<ApplyOrder> = {}): ApplyOrder => ({
  kind: 'apply',
  verb: 'apply',
  dryRun: false,
  object,
  force: false,
  validate: true,
  serverSide: false,
  ...more,
})

describe('an apply', () => {
  it('creates, changes, or finds nothing to do, in the words of kubectl', () => {
    const created = cluster.carryOut(empty, applyOf(configMap('a', '1')))
    expect(created.answer).toEqual({ ok: true, message: 'configmap/a created' })
    const same = cluster.carryOut(created.world, applyOf(configMap('a', '1')))
    expect(same.answer).toMatchObject({ message: 'configmap/a unchanged' })
    expect(same.world).toBe(created.world)
    const changed = cluster.carryOut(created.world, applyOf(configMap('a', '2')))
    expect(changed.answer).toMatchObject({ message: 'configmap/a configured' })
    expect(changed.world.written).toHaveLength(2)
  })

  it('that is tried only writes nothing', () => {
    const { world } = cluster.carryOut(empty, applyOf(configMap('a', '1'), { dryRun: true }))
    expect(world).toBe(empty)
  })

  it('is refused with the reason of the API server', () => {
    const strict = liveCluster(() => 'is invalid', at(9))
    const { answer } = strict.carryOut(empty, applyOf(configMap('a', '1')))
    expect(answer).toEqual({ ok: false, error: 'is invalid', notFound: false })
  })
})

describe('a deletion', () => {
  it('removes the object, and says so if there is none', () => {
    const object = configMap('a', '1')
    const { world } = cluster.carryOut(empty, applyOf(object))
    const gone = cluster.carryOut(world, { kind: 'prune', object })
    expect(readStored(gone.world.server, referenceOf(object))).toBeNull()
    expect(gone.world.written.at(-1)).toMatchObject({ kind: 'deleteObject' })
    expect(cluster.carryOut(gone.world, { kind: 'prune', object }).answer.ok).toBe(false)
  })

  it('waits for the finalizer of a hook', () => {
    const plain = configMap('a', '1')
    const metadata = plain.metadata as JsonObject
    const finalizers = ['argocd.argoproj.io/hook-finalizer']
    const object = { ...plain, metadata: { ...metadata, finalizers } }
    const { world } = cluster.carryOut(empty, applyOf(object))
    const doomed = cluster.carryOut(world, { kind: 'deleteHook', object })
    expect(readStored(doomed.world.server, referenceOf(object))).toMatchObject({
      metadata: { deletionTimestamp: '2026-01-01T00:00:09Z' },
    })
    const released = cluster.carryOut(world, { kind: 'removeFinalizer', object })
    const gone = cluster.carryOut(released.world, { kind: 'deleteHook', object })
    expect(readStored(gone.world.server, referenceOf(object))).toBeNull()
  })
})
