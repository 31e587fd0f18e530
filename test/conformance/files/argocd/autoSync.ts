import {
  type AutoSyncDecision,
  autoSync,
  type ComparedResource,
  type LastOperation,
} from '../../../../src/application/argocd/autoSync/autoSync.ts'
import {
  type SelfHealSettings,
  selfHealDelay,
} from '../../../../src/application/argocd/autoSync/selfHeal.ts'
import type { SyncStatus } from '../../../../src/application/argocd/compare/compareApplication.ts'
import type { OperationPhase } from '../../../../src/application/argocd/operation/phase.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { instant, seconds } from '../../../../src/units/time.ts'
import { type RecordedRetry, strategyOf } from './operation.ts'

interface RecordedBackoff {
  readonly duration: number
  readonly factor: number
  readonly cap: number
}

interface RecordedState {
  readonly phase: OperationPhase
  readonly message: string
  readonly finishedAt: number | null
  readonly selfHealAttemptsCount?: number
  readonly syncResult?: { readonly revision: string; readonly source: JsonObject }
}

interface Recorded {
  readonly now: number
  readonly application: {
    readonly spec: {
      readonly source: JsonObject
      readonly syncPolicy?: {
        readonly automated?: {
          readonly enabled?: boolean
          readonly prune?: boolean
          readonly selfHeal?: boolean
          readonly allowEmpty?: boolean
        }
        readonly syncOptions?: readonly string[]
        readonly retry?: RecordedRetry
      }
    }
    readonly operationState?: RecordedState
    readonly operation?: boolean
    readonly deletion?: boolean
  }
  readonly syncStatus: { readonly revision: string; readonly status: SyncStatus }
  readonly resources: readonly {
    readonly group?: string
    readonly kind: string
    readonly name: string
    readonly status?: SyncStatus
    readonly requiresPruning?: boolean
  }[]
  readonly revisionsMayHaveChanges: boolean
  readonly selfHealSettings: { readonly timeout?: number; readonly backoff?: RecordedBackoff }
}

export function autoSyncAnswer(row: Recorded): unknown {
  const { spec, operationState } = row.application
  const { automated, syncOptions = [], retry } = spec.syncPolicy ?? {}
  const { prune = false, selfHeal = false, allowEmpty = false, enabled = true } = automated ?? {}
  const isOn = automated !== undefined && enabled
  const decision = autoSync(
    {
      policy: {
        automated: isOn ? { prune, selfHeal, allowEmpty } : null,
        syncOptions,
        retry: retry === undefined ? null : strategyOf(retry),
      },
      source: spec.source,
      operationRequested: row.application.operation === true,
      deleting: row.application.deletion === true,
      last: operationState === undefined ? null : lastOf(operationState),
      sync: row.syncStatus.status,
      revision: row.syncStatus.revision,
      resources: row.resources.map(
        ({ group = '', kind, name, status, requiresPruning = false }): ComparedResource => ({
          group,
          kind,
          name,
          sync: status ?? '',
          requiresPruning,
        }),
      ),
      revisionsMayHaveChanges: row.revisionsMayHaveChanges,
      selfHeal: settingsOf(row.selfHealSettings),
    },
    instant(row.now * 1000 + 1),
  )
  return printed(decision, retry)
}

function lastOf(state: RecordedState): LastOperation {
  const { phase, message, finishedAt, selfHealAttemptsCount = 0, syncResult = null } = state
  return {
    phase,
    message,
    finishedAt: finishedAt === null ? null : instant(finishedAt * 1000),
    selfHealAttempts: selfHealAttemptsCount,
    result: syncResult,
  }
}

function printed(decision: AutoSyncDecision, retry: RecordedRetry | undefined): unknown {
  const empty = { condition: null, operation: null }
  switch (decision.kind) {
    case 'nothing':
      return empty
    case 'refused':
      return { ...empty, condition: { type: 'SyncError', message: decision.message } }
    case 'later':
      return { ...empty, refreshAfter: Math.ceil(decision.after / 1000) }
    case 'sync': {
      const { revision, source, prune, syncOptions, resources, ...others } = decision.operation
      const sync = {
        revision,
        source,
        ...(prune && { prune }),
        ...(syncOptions.length > 0 && { syncOptions }),
        ...((resources ?? []).length > 0 && {
          resources: resources?.map(({ group, ...rest }) => ({
            ...(group !== '' && { group }),
            ...rest,
          })),
        }),
        ...(others.selfHealAttempts > 0 && { autoHealAttemptsCount: others.selfHealAttempts }),
      }
      // Of the strategy that the row itself gives, only the reference is looked at.
      const { limit } = others.retry
      const given = retry ?? { limit }
      return { ...empty, operation: { sync, initiatedBy: { automated: true }, retry: given } }
    }
  }
}

function settingsOf({ timeout = 0, backoff }: Recorded['selfHealSettings']): SelfHealSettings {
  if (backoff === undefined) return { kind: 'timeout', timeout: seconds(timeout) }
  return {
    kind: 'backoff',
    duration: seconds(backoff.duration),
    factor: backoff.factor,
    cap: seconds(backoff.cap),
  }
}

export function selfHealDelays({ settings }: { readonly settings: RecordedBackoff }): unknown {
  const backoff = settingsOf({ backoff: settings })
  return Array.from({ length: 13 }, (_, attempts) => selfHealDelay(backoff, attempts) / 1000)
}
