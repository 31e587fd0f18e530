import { flagIn, numberIn, recordIn, recordsIn, textIn, textsIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import type { SyncPolicy } from './autoSync/autoSync.ts'
import type { IgnoreDifferences } from './diff/ignoreDifferences.ts'
import type { RetryStrategy } from './operation/retry.ts'
import type { SyncWindow } from './windows/syncWindows.ts'

/** What a manifest of kind Application says, as far as it is modelled. */
export interface ApplicationSpec {
  readonly name: string
  /** 'argocd' if absent. */
  readonly namespace: string
  /** 'default' if absent. */
  readonly project: string
  readonly source: JsonObject
  readonly destinationNamespace: string
  readonly server: string
  readonly clusterName: string
  readonly syncPolicy: SyncPolicy
  readonly ignoreDifferences: readonly IgnoreDifferences[]
}

/** Reads an Application that the API server has accepted: what is not given has its default. */
export function readApplication(object: JsonObject): ApplicationSpec {
  const metadata = recordIn(object, 'metadata')
  const spec = recordIn(object, 'spec')
  const destination = recordIn(spec, 'destination')
  return {
    name: textIn(metadata, 'name'),
    namespace: textIn(metadata, 'namespace') || 'argocd',
    project: textIn(spec, 'project') || 'default',
    source: recordIn(spec, 'source') ?? {},
    destinationNamespace: textIn(destination, 'namespace') || 'default',
    server: textIn(destination, 'server'),
    clusterName: textIn(destination, 'name'),
    syncPolicy: syncPolicyOf(recordIn(spec, 'syncPolicy')),
    ignoreDifferences: recordsIn(spec, 'ignoreDifferences').map(ignoreDifferencesOf),
  }
}

// `automated: {}` switches it on; `enabled: false` off again.
function syncPolicyOf(policy: JsonObject | null): SyncPolicy {
  const automated = recordIn(policy, 'automated')
  const isOn = automated !== null && flagIn(automated, 'enabled') !== false
  const has = (name: string): boolean => flagIn(automated, name) === true
  return {
    automated: isOn
      ? { prune: has('prune'), selfHeal: has('selfHeal'), allowEmpty: has('allowEmpty') }
      : null,
    syncOptions: textsIn(policy, 'syncOptions'),
    retry: retryOf(recordIn(policy, 'retry')),
  }
}

function retryOf(retry: JsonObject | null): RetryStrategy | null {
  if (retry === null) return null
  const backoff = recordIn(retry, 'backoff')
  return {
    limit: numberIn(retry, 'limit') ?? 0,
    refresh: flagIn(retry, 'refresh') === true,
    backoff:
      backoff === null
        ? null
        : {
            duration: textIn(backoff, 'duration'),
            factor: numberIn(backoff, 'factor'),
            maxDuration: textIn(backoff, 'maxDuration'),
          },
  }
}

function ignoreDifferencesOf(rule: JsonObject): IgnoreDifferences {
  return {
    group: textIn(rule, 'group'),
    kind: textIn(rule, 'kind'),
    name: textIn(rule, 'name'),
    namespace: textIn(rule, 'namespace'),
    jsonPointers: textsIn(rule, 'jsonPointers'),
    jqPathExpressions: textsIn(rule, 'jqPathExpressions'),
  }
}

/** `spec.syncWindows` of an AppProject. */
export function readSyncWindows(project: JsonObject): readonly SyncWindow[] {
  return recordsIn(recordIn(project, 'spec'), 'syncWindows').map((window) => ({
    kind: textIn(window, 'kind') === 'deny' ? 'deny' : 'allow',
    schedule: textIn(window, 'schedule'),
    duration: textIn(window, 'duration'),
    applications: textsIn(window, 'applications'),
    namespaces: textsIn(window, 'namespaces'),
    clusters: textsIn(window, 'clusters'),
    manualSync: flagIn(window, 'manualSync') === true,
    timeZone: textIn(window, 'timeZone'),
    andOperator: flagIn(window, 'andOperator') === true,
    syncOverrun: flagIn(window, 'syncOverrun') === true,
  }))
}
