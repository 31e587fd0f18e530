import type { Health } from '../health/health.ts'
import type { SyncPhase } from '../hook.ts'
import type { Unstructured } from '../object.ts'
import type { ResourceKey } from '../resourceKey.ts'

/** What a sync asks of the cluster, one thing at a time, in its order. */
export type SyncOrder = ApplyOrder | DeleteOrder | FinalizerOrder | WaveOrder

export interface ApplyOrder {
  readonly kind: 'apply'
  /** `replace` and `create` in the place of `apply`; `update` of what must not be made anew. */
  readonly verb: 'apply' | 'create' | 'replace' | 'update'
  readonly dryRun: boolean
  readonly object: Unstructured
  /** Deleted and made anew where it cannot be changed. */
  readonly force: boolean
  readonly validate: boolean
  readonly serverSide: boolean
}

export interface DeleteOrder {
  readonly kind: 'prune' | 'deleteHook'
  readonly object: Unstructured
}

/** The finalizer of a hook goes, so that the hook may. */
export interface FinalizerOrder {
  readonly kind: 'removeFinalizer'
  readonly object: Unstructured
}

/**
 * A wave was set going: the controller waits two seconds before it looks on, but not at the last.
 */
export interface WaveOrder {
  readonly kind: 'wave'
  readonly phase: SyncPhase
  readonly wave: number
  readonly final: boolean
}

export type OrderAnswer =
  /** kubectl's text of an apply, such as `rollout.argoproj.io/web configured`; else ''. */
  | { readonly ok: true; readonly message: string }
  | { readonly ok: false; readonly error: string; readonly notFound: boolean }

/** The cluster as a sync meets it. It changes with every order, so it is handed on. */
export interface SyncCluster<World> {
  readonly find: (world: World, key: ResourceKey) => Unstructured | null
  /** Whether the API server has the object's kind. */
  readonly knows: (object: Unstructured) => boolean
  readonly healthOf: (world: World, object: Unstructured) => Health | null
  readonly carryOut: (
    world: World,
    order: SyncOrder,
  ) => { readonly world: World; readonly answer: OrderAnswer }
}
