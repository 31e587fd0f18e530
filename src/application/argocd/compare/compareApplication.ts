import { compareText } from '../../../go/order.ts'
import type { IgnoreDifferences } from '../diff/ignoreDifferences.ts'
import { isModified } from '../diff/isModified.ts'
import type { Health } from '../health/health.ts'
import { isHook, isIgnored, isSkipped } from '../hook.ts'
import { kindOf, listedIn, nameOf, namespaceOf, type Unstructured } from '../object.ts'
import { type ResourceKey, resourceKeyOf } from '../resourceKey.ts'
import { waveOf } from '../wave.ts'
import { type ApplicationHealth, applicationHealth } from './applicationHealth.ts'
import { type ObjectPair, type Pairing, pairObjects, placed } from './pairObjects.ts'
import { comparedLive, isSelfReferenced, tracked, trackingIdOf } from './tracking.ts'

export type SyncStatus = 'Synced' | 'OutOfSync' | 'Unknown'

/** What a comparison is made of. */
export interface ComparisonInput {
  readonly application: {
    readonly name: string
    readonly namespace: string
    readonly destinationNamespace: string
    readonly ignoreDifferences: readonly IgnoreDifferences[]
  }
  /** What Git has, rendered; or why it could not be. */
  readonly targets: readonly Unstructured[] | { readonly error: string }
  /** The twins of Git's objects, and what else the cluster has of the Application. */
  readonly live: readonly Unstructured[]
}

/** A row of `status.resources`. */
export interface ResourceStatus {
  readonly key: ResourceKey
  /** '' for what does not count: hooks, skipped objects, objects that are not the Application's. */
  readonly sync: SyncStatus | ''
  readonly modified: boolean
  readonly health: Health | null
  /** In the cluster and the Application's, but not in Git. */
  readonly requiresPruning: boolean
  readonly hook: boolean
  readonly syncWave: number
}

export interface ApplicationComparison {
  readonly sync: SyncStatus
  readonly health: ApplicationHealth
  readonly resources: readonly ResourceStatus[]
  /** `Type: message`, in order. */
  readonly conditions: readonly string[]
  readonly pairing: Pairing
}

/** Compares what Git has with what the cluster has (`CompareAppState`). */
export function compareApplication({
  application,
  targets,
  live,
}: ComparisonInput): ApplicationComparison {
  const failed = 'error' in targets ? targets.error : null
  const rendered = 'error' in targets ? [] : targets
  const { targets: all, repeated } = placed(rendered, application.destinationNamespace)
  const pairing = pairObjects(
    all.map((target) => tracked(target, application.name)),
    live,
  )
  const health = applicationHealth(pairing.pairs, application)
  const resources = pairing.pairs.map((both, at) => {
    const status = resourceStatus(both, pairing.hooks, application.ignoreDifferences)
    const known = { ...status, health: health.resources[at] ?? null }
    return failed === null ? known : { ...known, sync: 'Unknown' as const }
  })
  const outOfSync = pairing.pairs.some((both, at) => counts(both, resources[at]))
  return {
    sync: failed !== null ? 'Unknown' : outOfSync ? 'OutOfSync' : 'Synced',
    health,
    resources,
    conditions: [
      ...(failed === null ? [] : [comparisonError(failed)]),
      ...repeated.map((message) => `RepeatedResourceWarning: ${message}`),
      ...live.flatMap((object) => sharedWarning(object, application)),
      ...(health.error === ''
        ? []
        : [`ComparisonError: error setting app health: ${health.error}`]),
    ].sort(compareText),
    pairing,
  }
}

function resourceStatus(
  { target, live }: ObjectPair,
  hooks: readonly Unstructured[],
  rules: readonly IgnoreDifferences[],
): Omit<ResourceStatus, 'health'> {
  const object = live ?? target ?? {}
  const modified =
    target === null ? false : live === null || isModified(target, comparedLive(live, target), rules)
  const itself = live === null || isSelfReferenced(live, target)
  const hook = isHook(object)
  const left = hook || isIgnored(object) || (target !== null && isSkipped(target)) || !itself
  const same = target !== null && live !== null && !modified
  return {
    key: resourceKeyOf(object),
    sync: left ? '' : same ? 'Synced' : 'OutOfSync',
    modified,
    requiresPruning: target === null && itself,
    hook,
    syncWave: waveOf(target ?? (hook ? twinOf(object, hooks) : null) ?? {}),
  }
}

function twinOf(live: Unstructured, hooks: readonly Unstructured[]): Unstructured | null {
  const isTwin = (hook: Unstructured): boolean =>
    nameOf(hook) === nameOf(live) &&
    kindOf(hook) === kindOf(live) &&
    namespaceOf(hook) === namespaceOf(live)
  return hooks.find(isTwin) ?? null
}

/** Whether a resource makes the Application OutOfSync. */
function counts({ target, live }: ObjectPair, status: ResourceStatus | undefined): boolean {
  if (status?.sync !== 'OutOfSync') return false
  if (target !== null || live === null) return true
  return !listedIn(live, 'argocd.argoproj.io/compare-options').includes('IgnoreExtraneous')
}

function comparisonError(error: string): string {
  const source = 'failed to generate manifest for source 1 of 1'
  return `ComparisonError: Failed to load target state: ${source}: ${error}`
}

function sharedWarning(
  live: Unstructured,
  application: { readonly name: string; readonly namespace: string },
): readonly string[] {
  const owner = trackingIdOf(live)?.application ?? ''
  if (owner === '' || owner === application.name) return []
  const own = `${application.namespace}/${application.name}`
  const both = `${own} and ${owner.replaceAll('_', '/')}`
  return [`SharedResourceWarning: ${kindOf(live)}/${nameOf(live)} is part of applications ${both}`]
}
