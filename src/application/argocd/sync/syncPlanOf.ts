import type { Instant } from '../../../units/time.ts'
import type { ApplicationComparison } from '../compare/compareApplication.ts'
import { isSelfReferenced } from '../compare/tracking.ts'
import type { IgnoreDifferences } from '../diff/ignoreDifferences.ts'
import { withLiveValues } from '../diff/liveValues.ts'
import { type ResourceKey, resourceKeyText } from '../resourceKey.ts'
import { plainOptions, type SyncOptions, type SyncPlan } from './plan.ts'

/** What an operation asks to be synced, and how. */
export interface SyncRequest {
  /** Such as `PruneLast=true`; what is not known of them is left alone. */
  readonly syncOptions: readonly string[]
  readonly prune: boolean
  readonly force: boolean
  readonly dryRun: boolean
  readonly skipHooks: boolean
  /** Of a partial sync, in which no hooks run; empty: everything. A namespace of '' is any. */
  readonly resources: readonly ResourceKey[]
  readonly startedAt: Instant
  /** `argocd.argoproj.io/deletion-approved` of the Application; null: nobody has approved. */
  readonly pruneConfirmedAt: Instant | null
}

/** What the engine is to make of a comparison. */
export function syncPlanOf(
  request: SyncRequest,
  comparison: ApplicationComparison,
  revision: string,
  namespace: string,
  rules: readonly IgnoreDifferences[],
): SyncPlan {
  const { pairing, resources } = comparison
  const modified = new Map(resources.map(({ key, modified }) => [resourceKeyText(key), modified]))
  const kept = request.syncOptions.includes('RespectIgnoreDifferences=true')
  const own = pairing.pairs.filter(
    ({ target, live }) => live === null || isSelfReferenced(live, target),
  )
  return {
    pairing: {
      hooks: pairing.hooks,
      pairs: own.map(({ target, live }) => ({
        target: kept && target && live ? withLiveValues(target, live, rules) : target,
        live,
      })),
    },
    namespace,
    revision,
    startedAt: request.startedAt,
    options: optionsOf(request),
    pruneConfirmed:
      request.pruneConfirmedAt !== null && request.pruneConfirmedAt >= request.startedAt,
    selects: request.resources.length === 0 ? null : (key) => isSelected(key, request.resources),
    isModified: (key) => modified.get(resourceKeyText(key)) ?? null,
  }
}

function optionsOf({ syncOptions, prune, force, dryRun, skipHooks }: SyncRequest): SyncOptions {
  const has = (option: string): boolean => syncOptions.includes(option)
  const pruneOption = syncOptions.find((option) => option.startsWith('Prune='))
  return {
    ...plainOptions,
    prune,
    force,
    dryRun,
    skipHooks,
    pruneLast: has('PruneLast=true'),
    defaultPrune: pruneOption?.slice('Prune='.length) ?? '',
    replace: has('Replace=true'),
    validate: !has('Validate=false'),
    serverSideApply: has('ServerSideApply=true'),
    applyOutOfSyncOnly: has('ApplyOutOfSyncOnly=true'),
    createNamespace: has('CreateNamespace=true'),
    skipDryRunOnMissingResource: has('SkipDryRunOnMissingResource=true'),
  }
}

function isSelected(key: ResourceKey, selected: readonly ResourceKey[]): boolean {
  return selected.some(
    ({ namespace, ...others }) =>
      resourceKeyText({ ...others, namespace: namespace || key.namespace }) ===
      resourceKeyText(key),
  )
}
