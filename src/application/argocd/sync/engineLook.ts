import type { Health } from '../health/health.ts'
import type { HookType, SyncPhase } from '../hook.ts'
import type { Unstructured } from '../object.ts'
import type { OperationPhase } from '../operation/phase.ts'
import { type ResourceKey, resourceKeyOf, resourceKeyText } from '../resourceKey.ts'
import type { OrderAnswer, SyncCluster, SyncOrder } from './cluster.ts'
import type { SyncPlan } from './plan.ts'
import { hookTypeOf, type ResultCode, resultKeyOf, type SyncTask, syncedObjectOf } from './task.ts'

/** A row of `status.operationState.syncResult.resources`. */
export interface ResourceResult {
  readonly key: ResourceKey
  readonly syncPhase: SyncPhase
  readonly status: ResultCode | ''
  /** Of objects that are no hooks too: whether they have become healthy. */
  readonly hookPhase: OperationPhase | ''
  readonly hookType: HookType | ''
  readonly message: string
}

/** How far a sync has come; results in the order in which they came. */
export interface SyncState {
  readonly phase: OperationPhase
  readonly message: string
  readonly results: readonly ResourceResult[]
}

export const startedSync: SyncState = { phase: 'Running', message: '', results: [] }

/** One look of the engine at a sync, while it lasts. */
export interface EngineLook {
  readonly plan: SyncPlan
  phase: OperationPhase
  message: string
  results: readonly ResourceResult[]
  /** The hooks, by key, whose finalizer has gone in this look. */
  readonly released: Set<string>
  readonly find: (key: ResourceKey) => Unstructured | null
  readonly knows: (object: Unstructured) => boolean
  readonly healthOf: (object: Unstructured) => Health | null
  readonly carryOut: (order: SyncOrder) => OrderAnswer
}

/** What a look came to. */
export interface SyncTurn<World> {
  readonly state: SyncState
  readonly world: World
  readonly orders: readonly SyncOrder[]
}

/** Looks at a sync over a cluster, which changes as the orders are carried out. */
export function takeLook<World>(
  state: SyncState,
  plan: SyncPlan,
  cluster: SyncCluster<World>,
  before: World,
  step: (look: EngineLook) => void,
): SyncTurn<World> {
  let world = before
  const orders: SyncOrder[] = []
  const look: EngineLook = {
    plan,
    ...state,
    released: new Set(),
    find: (key) => cluster.find(world, key),
    knows: cluster.knows,
    healthOf: (object) => cluster.healthOf(world, object),
    carryOut(order) {
      orders.push(order)
      const carried = cluster.carryOut(world, order)
      world = carried.world
      return carried.answer
    },
  }
  step(look)
  const { phase, message, results } = look
  return { state: { phase, message, results }, world, orders }
}

export function setPhase(look: EngineLook, phase: OperationPhase, message: string): void {
  look.phase = phase
  look.message = message
}

/** Writes down how a task stands. Of its messages the latest that says something stays. */
export function setResult(
  look: EngineLook,
  task: SyncTask,
  status: ResultCode | '',
  hookPhase: OperationPhase | '',
  message: string,
): void {
  task.status = status
  task.operationPhase = hookPhase
  if (message !== '') task.message = message
  const key = resultKeyOf(task)
  const at = look.results.findIndex((result) => keyOfResult(result) === key)
  const told = { status, hookPhase, message: task.message }
  const { results } = look
  const known = results[at]
  look.results =
    known === undefined
      ? [
          ...results,
          {
            key: resourceKeyOf(syncedObjectOf(task)),
            syncPhase: task.phase,
            hookType: hookTypeOf(task),
            ...told,
          },
        ]
      : results.with(at, { ...known, ...told })
}

/** The task takes up what earlier looks have written down of it. */
export function takeUpResult(look: EngineLook, task: SyncTask): void {
  const key = resultKeyOf(task)
  const known = look.results.find((result) => keyOfResult(result) === key)
  if (known === undefined) return
  task.status = known.status
  task.operationPhase = known.hookPhase
  task.message = known.message
}

function keyOfResult(result: ResourceResult): string {
  return `${resourceKeyText(result.key)}:${result.syncPhase}`
}
