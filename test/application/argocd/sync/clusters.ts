import { pairObjects } from '../../../../src/application/argocd/compare/pairObjects.ts'
import type { Health } from '../../../../src/application/argocd/health/health.ts'
import { kindOf, nameOf, type Unstructured } from '../../../../src/application/argocd/object.ts'
import type { SyncCluster, SyncOrder } from '../../../../src/application/argocd/sync/cluster.ts'
import {
  type EngineLook,
  type SyncState,
  startedSync,
  takeLook,
} from '../../../../src/application/argocd/sync/engineLook.ts'
import {
  plainOptions,
  type SyncOptions,
  type SyncPlan,
} from '../../../../src/application/argocd/sync/plan.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { start } from '../../../../src/units/time.ts'
import { object } from '../objects.ts'

/** A cluster as a map from `Kind/name` to what is there. */
export type Objects = ReadonlyMap<string, Unstructured>

const shortKeyOf = (one: Unstructured) => `${kindOf(one)}/${nameOf(one)}`

/** A cluster that holds these objects. */
export function holding(...objects: readonly Unstructured[]): Objects {
  return new Map(objects.map((one) => [shortKeyOf(one), one]))
}

/** What a cluster does out of the ordinary, by `Kind/name`. */
export interface Oddities {
  /** An error of every apply; `dry` of a dry run. */
  readonly refuses?: Readonly<Record<string, string>>
  readonly refusesDry?: Readonly<Record<string, string>>
  readonly health?: Readonly<Record<string, Health>>
  readonly unknown?: readonly string[]
}

/** A cluster in which everything is done at once, and is without a health unless it is said. */
export function clusterWith(oddities: Oddities = {}): SyncCluster<Objects> {
  const { refuses = {}, refusesDry = {}, health = {}, unknown = [] } = oddities
  const done = { ok: true, message: '' } as const
  return {
    find: (objects, { kind, name }) => objects.get(`${kind}/${name}`) ?? null,
    knows: (one) => !unknown.includes(kindOf(one)),
    healthOf: (_, one) => health[shortKeyOf(one)] ?? null,
    carryOut(objects, order) {
      if (order.kind === 'wave') return { world: objects, answer: done }
      const key = shortKeyOf(order.object)
      const error = (order.kind === 'apply' && order.dryRun ? refusesDry : refuses)[key]
      if (error !== undefined) {
        return { world: objects, answer: { ok: false, error, notFound: false } }
      }
      const world = new Map(objects)
      if (order.kind === 'apply' && !order.dryRun) world.set(key, order.object)
      if (order.kind === 'prune' || order.kind === 'deleteHook') world.delete(key)
      return { world, answer: { ok: true, message: order.kind === 'apply' ? `${key} done` : '' } }
    },
  }
}

/** A plan over what Git and the cluster have. */
export function planFor(
  targets: readonly Unstructured[],
  live: Objects,
  options: Partial<SyncOptions> = {},
): SyncPlan {
  return {
    pairing: pairObjects(targets, [...live.values()]),
    namespace: 'default',
    revision: '0123456789',
    startedAt: start,
    options: { ...plainOptions, ...options },
    pruneConfirmed: false,
    selects: null,
    isModified: () => null,
  }
}

/** A ConfigMap of the default namespace. */
export function config(name: string, annotations: JsonObject = {}): Unstructured {
  return object('v1', 'ConfigMap', { metadata: { name, annotations } })
}

export const waveIs = (wave: number) => ({ 'argocd.argoproj.io/sync-wave': String(wave) })
export const hookIs = (type: string, policy = 'BeforeHookCreation') => ({
  'argocd.argoproj.io/hook': type,
  'argocd.argoproj.io/hook-delete-policy': policy,
})

/** An order as one word or two. */
export function brief(order: SyncOrder): string {
  if (order.kind === 'wave') return `wave ${order.phase} ${order.wave}`
  const name = nameOf(order.object)
  if (order.kind !== 'apply') return `${order.kind} ${name}`
  return `${order.dryRun ? 'dryRun' : order.verb} ${name}`
}

/** Does one thing in a look, over a cluster without oddities; what it ordered and wrote down. */
export function inLook(
  plan: SyncPlan,
  step: (look: EngineLook) => void,
  cluster: SyncCluster<Objects> = clusterWith(),
  objects: Objects = new Map(),
  state: SyncState = startedSync,
) {
  const turn = takeLook(state, plan, cluster, objects, step)
  return { ...turn.state, orders: turn.orders.map(brief), left: [...turn.world.keys()] }
}
