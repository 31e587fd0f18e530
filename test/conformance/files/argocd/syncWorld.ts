import {
  type Health,
  type HealthCode,
  health,
} from '../../../../src/application/argocd/health/health.ts'
import { hasHookFinalizer, hookFinalizer } from '../../../../src/application/argocd/hook.ts'
import {
  groupOf,
  isBeingDeleted,
  kindOf,
  nameOf,
  type Unstructured,
} from '../../../../src/application/argocd/object.ts'
import type { resourceKeyOf } from '../../../../src/application/argocd/resourceKey.ts'
import type {
  ApplyOrder,
  OrderAnswer,
  SyncCluster,
  SyncOrder,
} from '../../../../src/application/argocd/sync/cluster.ts'
import { recordIn, textsIn } from '../../../../src/document/fields.ts'

/** The cluster of a recorded sync at one tick. */
export interface World {
  readonly tick: number
  readonly objects: ReadonlyMap<string, Stored>
  /** When the objects were applied last, by key; gone objects stay in it. */
  readonly applied: Readonly<Record<string, number>>
}

interface Stored {
  readonly object: Unstructured
  /** From which tick on it is gone; null: nobody has deleted it. */
  readonly goneAt: number | null
}

/** What the row says of the cluster's behaviour, by `group/Kind/name`. */
export interface Behaviour {
  readonly health: Readonly<Record<string, readonly (readonly [number, string, string?])[]>>
  readonly deletionTicks?: Readonly<Record<string, number>>
  readonly dryRunFails?: Readonly<Record<string, string>>
  readonly applyFails?: Readonly<Record<string, string>>
  readonly deleteFails?: Readonly<Record<string, string>>
  readonly vanish?: Readonly<Record<string, number>>
}

export function keyOf(object: Unstructured): string {
  return `${groupOf(object)}/${kindOf(object)}/${nameOf(object)}`
}

export function worldOf(live: readonly Unstructured[]): World {
  const objects = live.map((object): [string, Stored] => [keyOf(object), { object, goneAt: null }])
  return { tick: 0, objects: new Map(objects), applied: {} }
}

/** What is there when a tick begins: without what vanishes, and without what is due to be gone. */
export function atTick(world: World, tick: number, { vanish = {} }: Behaviour): World {
  const objects = [...world.objects].filter(([key, { object, goneAt }]) => {
    const due = goneAt !== null && goneAt <= tick && !hasFinalizers(object)
    return vanish[key] !== tick && !due
  })
  return { ...world, tick, objects: new Map(objects) }
}

export function clusterOf(behaviour: Behaviour): SyncCluster<World> {
  return {
    find: ({ objects }, key) => objects.get(`${key.group}/${key.kind}/${key.name}`)?.object ?? null,
    knows: (object) => kindOf(object) !== 'VirtualService',
    healthOf: (world, object) => healthIn(world, object, behaviour),
    carryOut: (world, order) => carriedOut(world, order, behaviour),
  }
}

function healthIn(world: World, object: Unstructured, behaviour: Behaviour): Health | null {
  if (isBeingDeleted(object) && !hasHookFinalizer(object)) {
    return health('Progressing', 'Pending deletion')
  }
  const key = keyOf(object)
  const story = behaviour.health[key]
  const appliedAt = world.applied[key]
  if (story === undefined) return null
  if (appliedAt === undefined) return health('Healthy')
  const age = world.tick - appliedAt
  const [, status = 'Healthy', message = ''] = story.filter(([from]) => from <= age).at(-1) ?? []
  return health(status as HealthCode, message)
}

interface Carried {
  readonly world: World
  readonly answer: OrderAnswer
}

function carriedOut(world: World, order: SyncOrder, behaviour: Behaviour): Carried {
  switch (order.kind) {
    case 'wave':
      return { world, answer: done('') }
    case 'apply':
      return apply(world, order, behaviour)
    case 'removeFinalizer':
      return removeFinalizer(world, keyOf(order.object))
    default:
      return remove(world, keyOf(order.object), behaviour)
  }
}

function apply(world: World, { object, verb, dryRun }: ApplyOrder, behaviour: Behaviour): Carried {
  const key = keyOf(object)
  const { dryRunFails = {}, applyFails = {} } = behaviour
  const error = (dryRun ? dryRunFails : applyFails)[key]
  if (error !== undefined) return { world, answer: failed(error) }
  const there = world.objects.get(key)
  const group = groupOf(object)
  const kind = kindOf(object).toLowerCase()
  const named = `${kind}${group === '' ? '' : `.${group}`}/${nameOf(object)}`
  const what = verb === 'replace' ? 'replaced' : there === undefined ? 'created' : 'configured'
  if (dryRun) return { world, answer: done(`${named} configured (dry run)`) }
  const objects = new Map(world.objects)
  objects.set(key, { object: stored(object, there?.object), goneAt: there?.goneAt ?? null })
  const applied = { ...world.applied, [key]: world.tick }
  return { world: { ...world, objects, applied }, answer: done(`${named} ${what}`) }
}

// The API server keeps what it has put there itself.
function stored(object: Unstructured, before: Unstructured | undefined): Unstructured {
  const { deletionTimestamp } = recordIn(before, 'metadata') ?? {}
  if (deletionTimestamp === undefined) return object
  return { ...object, metadata: { ...recordIn(object, 'metadata'), deletionTimestamp } }
}

function removeFinalizer(world: World, key: string): Carried {
  const there = world.objects.get(key)
  if (there === undefined) return { world, answer: missing }
  const metadata = recordIn(there.object, 'metadata')
  const finalizers = textsIn(metadata, 'finalizers').filter((name) => name !== hookFinalizer)
  const object = { ...there.object, metadata: { ...metadata, finalizers } }
  return { world: withEntry(world, key, { ...there, object }), answer: done('') }
}

function remove(world: World, key: string, behaviour: Behaviour): Carried {
  const there = world.objects.get(key)
  const error = behaviour.deleteFails?.[key]
  if (error !== undefined) return { world, answer: failed(error) }
  if (there === undefined) return { world, answer: missing }
  const ticks = behaviour.deletionTicks?.[key] ?? 0
  const metadata = recordIn(there.object, 'metadata')
  const object = {
    ...there.object,
    metadata: { deletionTimestamp: '2026-01-01T00:00:00Z', ...metadata },
  }
  const goneAt = there.goneAt ?? world.tick + ticks
  return { world: withEntry(world, key, { object, goneAt }), answer: done('') }
}

// An object that nothing holds is gone at once.
function withEntry(world: World, key: string, entry: Stored): World {
  const objects = new Map(world.objects)
  const gone = entry.goneAt !== null && entry.goneAt <= world.tick && !hasFinalizers(entry.object)
  if (gone) objects.delete(key)
  else objects.set(key, entry)
  return { ...world, objects }
}

function hasFinalizers(object: Unstructured): boolean {
  return textsIn(recordIn(object, 'metadata'), 'finalizers').length > 0
}

function done(message: string): OrderAnswer {
  return { ok: true, message }
}

function failed(error: string): OrderAnswer {
  return { ok: false, error, notFound: false }
}

const missing: OrderAnswer = { ok: false, error: 'not found', notFound: true }

/** What is left of the cluster, as the recording lists it. */
export function leftIn({ objects }: World): readonly string[] {
  return [...objects]
    .map(([key, { object }]) => {
      const finalizer = hasHookFinalizer(object) ? ' (hook finalizer)' : ''
      return `${key}${isBeingDeleted(object) ? ' (terminating)' : ''}${finalizer}`
    })
    .sort()
}

export function keyText(key: ReturnType<typeof resourceKeyOf>): string {
  return `${key.group}/${key.kind}/${key.name}`
}
