import type { Order } from '../../../cluster/order.ts'
import { recordIn, textsIn } from '../../../document/fields.ts'
import type { JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'
import { type Instant, rfc3339 } from '../../../units/time.ts'
import {
  type ApiServer,
  applying,
  deleted,
  readStored,
  stored,
  updating,
} from '../../apply/apiServer.ts'
import { resourceOf } from '../../apply/resources.ts'
import { identityOf } from '../../identity.ts'
import { withMetadata } from '../../metadata.ts'
import { referenceOf } from '../../reference.ts'
import { healthOf } from '../health/healthOf.ts'
import { hasHookFinalizer, hookFinalizer } from '../hook.ts'
import { groupOf, kindOf, nameOf, type Unstructured } from '../object.ts'
import { clientSideApplied, withLastApplied } from './clientSideApply.ts'
import type { ApplyOrder, OrderAnswer, SyncCluster, SyncOrder } from './cluster.ts'

/** The cluster during a look, and what was written to it so far. */
export interface LiveCluster {
  readonly server: ApiServer
  readonly written: readonly Order[]
}

/** The name under which Argo CD writes. */
const manager = 'argocd-controller'

interface Carried {
  readonly world: LiveCluster
  readonly answer: OrderAnswer
}

/** A simulated API server as the engine meets it. `objectionTo` says what it would not store. */
export function liveCluster(
  objectionTo: (object: JsonObject) => string,
  at: Instant,
): SyncCluster<LiveCluster> {
  return {
    find: ({ server }, { group, kind, namespace, name }) =>
      readStored(server, { group, version: '', kind, namespace, name }),
    knows: (object) => resourceOf(referenceOf(object)) !== null,
    healthOf: (_, object) => healthOf(object),
    carryOut: (world, order) => carriedOut(world, order, objectionTo, at),
  }
}

function carriedOut(
  world: LiveCluster,
  order: SyncOrder,
  objectionTo: (object: JsonObject) => string,
  at: Instant,
): Carried {
  if (order.kind === 'wave') return { world, answer: done('') }
  if (order.kind === 'apply') {
    const objection = objectionTo(order.object)
    return objection === '' ? apply(world, order, at) : { world, answer: failed(objection) }
  }
  const live = readStored(world.server, referenceOf(order.object))
  if (live === null) return { world, answer: missing }
  if (order.kind === 'removeFinalizer')
    return { world: released(world, live, at), answer: done('') }
  const { server, written } = world
  const left = textsIn(recordIn(live, 'metadata'), 'finalizers').length > 0
  if (left) {
    const doomed = withMetadata(live, { deletionTimestamp: rfc3339(at) })
    return { world: write(world, doomed, at), answer: done('') }
  }
  const gone: Order = { kind: 'deleteObject', at, manager, object: identityOf(live) }
  return {
    world: { server: deleted(server, referenceOf(live)), written: [...written, gone] },
    answer: done(''),
  }
}

function apply(world: LiveCluster, order: ApplyOrder, at: Instant): Carried {
  const { object, verb, dryRun, serverSide } = order
  const reference = referenceOf(object)
  const live = readStored(world.server, reference)
  const group = groupOf(object)
  const type = `${kindOf(object).toLowerCase()}${group === '' ? '' : `.${group}`}`
  const named = `${type}/${nameOf(object)}`
  const accepted = serverSide
    ? applying(world.server, object, manager)
    : updating(world.server, nextOf(live, object, verb), manager, '')
  if (accepted.refused) return { world, answer: failed(accepted.message) }
  if (dryRun) return { world, answer: done(`${named} configured (dry run)`) }
  const same =
    live !== null && sameJson(withoutGeneration(live), withoutGeneration(accepted.object))
  const what = live === null ? 'created' : same ? 'unchanged' : 'configured'
  const text = verb === 'replace' ? 'replaced' : what
  return {
    world: same ? world : write(world, accepted.object, at),
    answer: done(`${named} ${text}`),
  }
}

function nextOf(live: JsonObject | null, object: JsonObject, verb: ApplyOrder['verb']): JsonObject {
  if (live === null) return withLastApplied(object, object)
  if (verb === 'apply') return clientSideApplied(live, object)
  // A replacement keeps what the API server itself has put there, and the status.
  const { uid, creationTimestamp, generation } = recordIn(live, 'metadata') ?? {}
  const kept = Object.entries({ uid, creationTimestamp, generation })
  const set = Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as JsonObject
  const replaced = withMetadata(withLastApplied(object, object), set)
  return live.status === undefined ? replaced : { ...replaced, status: live.status }
}

function released(world: LiveCluster, live: Unstructured, at: Instant): LiveCluster {
  if (!hasHookFinalizer(live)) return world
  const metadata = recordIn(live, 'metadata')
  const finalizers = textsIn(metadata, 'finalizers').filter((name) => name !== hookFinalizer)
  return write(world, { ...live, metadata: { ...metadata, finalizers } }, at)
}

function write({ server, written }: LiveCluster, object: JsonObject, at: Instant): LiveCluster {
  return {
    server: stored(server, object),
    written: [...written, { kind: 'applyObject', at, manager, object }],
  }
}

function withoutGeneration(object: JsonObject): JsonObject {
  const { managedFields: _, generation: __, ...metadata } = recordIn(object, 'metadata') ?? {}
  return { ...object, metadata }
}

function done(message: string): OrderAnswer {
  return { ok: true, message }
}

function failed(error: string): OrderAnswer {
  return { ok: false, error, notFound: false }
}

const missing: OrderAnswer = { ok: false, error: 'not found', notFound: true }
