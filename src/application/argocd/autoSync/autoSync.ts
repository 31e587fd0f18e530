import type { JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'
import type { Duration, Instant } from '../../../units/time.ts'
import type { SyncStatus } from '../compare/compareApplication.ts'
import type { OperationPhase } from '../operation/phase.ts'
import type { RetryStrategy } from '../operation/retry.ts'
import { type SelfHealSettings, selfHealRemaining } from './selfHeal.ts'

/** `spec.syncPolicy` of an Application. */
export interface SyncPolicy {
  /** null: nothing happens by itself. */
  readonly automated: {
    readonly prune: boolean
    readonly selfHeal: boolean
    readonly allowEmpty: boolean
  } | null
  readonly syncOptions: readonly string[]
  /** null: as Argo CD does it by default. */
  readonly retry: RetryStrategy | null
}

/** How the newest operation ended, or stands. */
export interface LastOperation {
  readonly phase: OperationPhase
  readonly message: string
  readonly finishedAt: Instant | null
  readonly selfHealAttempts: number
  /** null: it has not come as far as a result. */
  readonly result: { readonly revision: string; readonly source: JsonObject } | null
}

/** What is looked at of a resource. */
export interface ComparedResource {
  readonly group: string
  readonly kind: string
  readonly name: string
  readonly sync: SyncStatus | ''
  readonly requiresPruning: boolean
}

export interface AutoSyncInput {
  readonly policy: SyncPolicy
  readonly source: JsonObject
  /** Somebody has asked for an operation that is not done. */
  readonly operationRequested: boolean
  readonly deleting: boolean
  readonly last: LastOperation | null
  readonly sync: SyncStatus
  /** What Git has been compared at. */
  readonly revision: string
  readonly resources: readonly ComparedResource[]
  /** false: the new commits do not touch what the Application is made of. */
  readonly revisionsMayHaveChanges: boolean
  readonly selfHeal: SelfHealSettings
}

/** The operation that Argo CD asks itself for. */
export interface AutomatedOperation {
  readonly revision: string
  readonly source: JsonObject
  readonly prune: boolean
  readonly syncOptions: readonly string[]
  /** What a self-heal syncs; null: everything, hooks included. */
  readonly resources:
    | readonly {
        readonly group: string
        readonly kind: string
        readonly name: string
      }[]
    | null
  readonly selfHealAttempts: number
  readonly retry: RetryStrategy
}

export type AutoSyncDecision =
  | { readonly kind: 'nothing' }
  /** A condition SyncError, with its message. */
  | { readonly kind: 'refused'; readonly message: string }
  /** To be looked at again, at level 2, after the rest of the back-off. */
  | { readonly kind: 'later'; readonly after: Duration }
  | { readonly kind: 'sync'; readonly operation: AutomatedOperation }

const nothing: AutoSyncDecision = { kind: 'nothing' }
const defaultRetry: RetryStrategy = { limit: 5, refresh: false, backoff: null }

/** Whether a comparison starts a sync by itself (`autoSync`). */
export function autoSync(input: AutoSyncInput, now: Instant): AutoSyncDecision {
  const { policy, resources, revision, last } = input
  const { automated } = policy
  if (automated === null || input.operationRequested || input.deleting) return nothing
  if (input.sync !== 'OutOfSync') return nothing
  const onlyExtra = resources.every(
    ({ sync, requiresPruning }) => sync === 'Synced' || requiresPruning,
  )
  if (!automated.prune && onlyExtra) return nothing
  const attempted = last !== null && isAttempted(input, last)
  if (attempted && last.phase !== 'Succeeded') {
    const lastRevision = last.result?.revision ?? ''
    return refused(`Failed last sync attempt to [${lastRevision}]: ${last.message}`)
  }
  if (attempted && !automated.selfHeal) return nothing
  if (attempted) {
    const { selfHealAttempts, finishedAt } = last
    const remaining = selfHealRemaining(input.selfHeal, selfHealAttempts, finishedAt, now)
    if (remaining > 0) return { kind: 'later', after: remaining }
  }
  const wipesOut = resources.every(({ requiresPruning }) => requiresPruning)
  if (automated.prune && !automated.allowEmpty && wipesOut) {
    const reason = 'auto-sync will wipe out all resources'
    return refused(`Skipping sync attempt to [${revision}]: ${reason}`)
  }
  return { kind: 'sync', operation: operationOf(input, automated.prune, attempted ? last : null) }
}

function isAttempted(input: AutoSyncInput, { result, phase }: LastOperation): boolean {
  if (result === null) return phase === 'Succeeded' || phase === 'Failed' || phase === 'Error'
  if (input.revisionsMayHaveChanges && result.revision !== input.revision) return false
  return sameJson(result.source, input.source)
}

// Hooks have no sync status, so a self-heal names them too; they do not run in a partial sync.
function operationOf(
  { policy, source, revision, resources }: AutoSyncInput,
  prune: boolean,
  healed: LastOperation | null,
): AutomatedOperation {
  const drifted = resources.filter(({ sync }) => sync !== 'Synced')
  return {
    revision,
    source,
    prune,
    syncOptions: policy.syncOptions,
    resources:
      healed === null ? null : drifted.map(({ group, kind, name }) => ({ group, kind, name })),
    selfHealAttempts: healed === null ? 0 : healed.selfHealAttempts + 1,
    retry: policy.retry ?? defaultRetry,
  }
}

function refused(message: string): AutoSyncDecision {
  return { kind: 'refused', message }
}
