import type { Instant } from '../../../units/time.ts'
import type { Pairing } from '../compare/pairObjects.ts'
import { listedIn, type Unstructured } from '../object.ts'
import type { ResourceKey } from '../resourceKey.ts'

/** The options of a sync: of the Application's policy, and of the operation. */
export interface SyncOptions {
  readonly prune: boolean
  readonly pruneLast: boolean
  /** `Prune=…` of the Application, for objects that do not say it themselves; '': not said. */
  readonly defaultPrune: string
  readonly force: boolean
  readonly replace: boolean
  readonly validate: boolean
  readonly serverSideApply: boolean
  readonly applyOutOfSyncOnly: boolean
  readonly createNamespace: boolean
  readonly skipDryRunOnMissingResource: boolean
  readonly skipHooks: boolean
  readonly dryRun: boolean
}

export const plainOptions: SyncOptions = {
  prune: false,
  pruneLast: false,
  defaultPrune: '',
  force: false,
  replace: false,
  validate: true,
  serverSideApply: false,
  applyOutOfSyncOnly: false,
  createNamespace: false,
  skipDryRunOnMissingResource: false,
  skipHooks: false,
  dryRun: false,
}

/** What is synced, as it is when the engine looks. */
export interface SyncPlan {
  readonly pairing: Pairing
  readonly namespace: string
  readonly revision: string
  readonly startedAt: Instant
  readonly options: SyncOptions
  /** Somebody has confirmed the prunes that ask for it. */
  readonly pruneConfirmed: boolean
  /** Of a partial sync: what is synced; null: everything. */
  readonly selects: ((key: ResourceKey) => boolean) | null
  /** Whether the live object differs from Git's; null: nobody knows. */
  readonly isModified: (key: ResourceKey) => boolean | null
}

/** Whether an object's own list of options has this one, such as `Replace=true`. */
export function hasSyncOption(object: Unstructured | null, option: string): boolean {
  return object !== null && syncOptionsOf(object).includes(option)
}

/** `Prune=…`: of the object, or of the Application; '' if neither says. */
export function pruneOptionOf(object: Unstructured | null, options: SyncOptions): string {
  const own = object === null ? [] : syncOptionsOf(object)
  const found = own.find((option) => option.startsWith('Prune='))
  return found === undefined ? options.defaultPrune : found.slice('Prune='.length)
}

function syncOptionsOf(object: Unstructured): readonly string[] {
  return listedIn(object, 'argocd.argoproj.io/sync-options')
}
