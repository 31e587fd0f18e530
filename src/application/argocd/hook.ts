import { recordIn, textsIn } from '../../document/fields.ts'
import { annotationOf, listedIn, type Unstructured } from './object.ts'

/** The phases of a sync operation, in their order. */
export const syncPhases = ['PreSync', 'Sync', 'PostSync', 'SyncFail'] as const
export type SyncPhase = (typeof syncPhases)[number]

export type HookType = SyncPhase | 'Skip'
export type HookDeletePolicy = 'HookSucceeded' | 'HookFailed' | 'BeforeHookCreation'

/** What keeps a hook from going before the operation has read how it ended. */
export const hookFinalizer = 'argocd.argoproj.io/hook-finalizer'

const hookTypes: ReadonlyMap<string, HookType> = new Map([
  ['PreSync', 'PreSync'],
  ['Sync', 'Sync'],
  ['PostSync', 'PostSync'],
  ['SyncFail', 'SyncFail'],
  ['Skip', 'Skip'],
])

const helmTypes: ReadonlyMap<string, HookType> = new Map([
  ['pre-install', 'PreSync'],
  ['pre-upgrade', 'PreSync'],
  ['post-upgrade', 'PostSync'],
  ['post-install', 'PostSync'],
])

const policies: ReadonlyMap<string, HookDeletePolicy> = new Map([
  ['HookSucceeded', 'HookSucceeded'],
  ['HookFailed', 'HookFailed'],
  ['BeforeHookCreation', 'BeforeHookCreation'],
])

const helmPolicies: ReadonlyMap<string, HookDeletePolicy> = new Map([
  ['hook-succeeded', 'HookSucceeded'],
  ['hook-failed', 'HookFailed'],
  ['before-hook-creation', 'BeforeHookCreation'],
])

/** What the object's annotations call it; Helm's count only where Argo CD's say nothing. */
export function hookTypesOf(object: Unstructured): readonly HookType[] {
  const own = known(hookTypes, listedIn(object, 'argocd.argoproj.io/hook'))
  return own.length > 0 ? own : known(helmTypes, listedIn(object, 'helm.sh/hook'))
}

/** Whether it is left out of every sync: `Skip` and nothing else. */
export function isSkipped(object: Unstructured): boolean {
  const types = hookTypesOf(object)
  return types.length === 1 && types[0] === 'Skip'
}

export function isHook(object: Unstructured): boolean {
  if (annotationOf(object, 'argocd.argoproj.io/hook') !== null) return !isSkipped(object)
  const helm = annotationOf(object, 'helm.sh/hook')
  return helm !== null && helm !== 'crd-install'
}

/** A hook of none of the known types, such as Helm's `test`: Argo CD does not see it at all. */
export function isIgnored(object: Unstructured): boolean {
  return isHook(object) && hookTypesOf(object).length === 0
}

export function hasHookFinalizer(object: Unstructured): boolean {
  return textsIn(recordIn(object, 'metadata'), 'finalizers').includes(hookFinalizer)
}

export function deletePoliciesOf(object: Unstructured): readonly HookDeletePolicy[] {
  const found = [
    ...known(policies, listedIn(object, 'argocd.argoproj.io/hook-delete-policy')),
    ...known(helmPolicies, listedIn(object, 'helm.sh/hook-delete-policy')),
  ]
  return found.length > 0 ? found : ['BeforeHookCreation']
}

function known<Value>(
  names: ReadonlyMap<string, Value>,
  listed: readonly string[],
): readonly Value[] {
  return listed.flatMap((name) => names.get(name) ?? [])
}
