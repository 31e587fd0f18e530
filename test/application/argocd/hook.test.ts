import { describe, expect, it } from 'vitest'
import {
  deletePoliciesOf,
  hasHookFinalizer,
  hookTypesOf,
  isHook,
  isIgnored,
  isSkipped,
} from '../../../src/application/argocd/hook.ts'
import { object } from './objects.ts'

const annotated = (annotations: Readonly<Record<string, string>>) =>
  object('batch/v1', 'Job', { metadata: { annotations } })
const hook = (types: string) => annotated({ 'argocd.argoproj.io/hook': types })

describe('a hook', () => {
  it('may be of several types', () => {
    expect(hookTypesOf(hook('PreSync, PostSync,Odd'))).toEqual(['PreSync', 'PostSync'])
    expect([isHook(hook('PreSync')), isHook(annotated({}))]).toEqual([true, false])
  })

  it('is skipped if it is nothing but Skip', () => {
    expect([isSkipped(hook('Skip')), isSkipped(hook('Skip,Sync'))]).toEqual([true, false])
    expect([isHook(hook('Skip')), isHook(hook('Skip,Sync'))]).toEqual([false, true])
  })

  it('may be Helm’s, unless Argo CD’s annotation names a type', () => {
    const helm = { 'helm.sh/hook': 'post-install,post-upgrade' }
    expect(hookTypesOf(annotated(helm))).toEqual(['PostSync', 'PostSync'])
    expect(hookTypesOf(annotated({ ...helm, 'argocd.argoproj.io/hook': 'Sync' }))).toEqual(['Sync'])
    expect(isHook(annotated({ 'helm.sh/hook': 'crd-install' }))).toBe(false)
  })

  it('of no known type is not seen at all', () => {
    expect([isIgnored(annotated({ 'helm.sh/hook': 'test' })), isIgnored(hook('Sync'))]).toEqual([
      true,
      false,
    ])
  })

  it('goes before the next one comes, unless it says otherwise', () => {
    expect(deletePoliciesOf(hook('Sync'))).toEqual(['BeforeHookCreation'])
    expect(
      deletePoliciesOf(
        annotated({
          'argocd.argoproj.io/hook-delete-policy': 'HookFailed',
          'helm.sh/hook-delete-policy': 'hook-succeeded',
        }),
      ),
    ).toEqual(['HookFailed', 'HookSucceeded'])
  })

  it('is held by a finalizer', () => {
    const finalizers = ['argocd.argoproj.io/hook-finalizer']
    expect(hasHookFinalizer(object('v1', 'Pod', { metadata: { finalizers } }))).toBe(true)
    expect(hasHookFinalizer(object('v1', 'Pod'))).toBe(false)
  })
})
