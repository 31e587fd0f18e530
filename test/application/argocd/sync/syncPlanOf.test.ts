import { describe, expect, it } from 'vitest'
import { compareApplication } from '../../../../src/application/argocd/compare/compareApplication.ts'
import { tracked } from '../../../../src/application/argocd/compare/tracking.ts'
import type { Unstructured } from '../../../../src/application/argocd/object.ts'
import { type SyncRequest, syncPlanOf } from '../../../../src/application/argocd/sync/syncPlanOf.ts'
import { instant } from '../../../../src/units/time.ts'
import { config } from './clusters.ts'

const request: SyncRequest = {
  syncOptions: [],
  prune: true,
  force: false,
  dryRun: false,
  skipHooks: false,
  resources: [],
  startedAt: instant(0),
  pruneConfirmedAt: null,
}
const ignoreDifferences = [
  {
    group: '',
    kind: 'ConfigMap',
    name: '',
    namespace: '',
    jsonPointers: ['/data/a'],
    jqPathExpressions: [],
  },
]
const plan = (
  parts: Partial<SyncRequest>,
  targets: readonly Unstructured[] = [config('a')],
  live: readonly Unstructured[] = [],
) => {
  const own = { name: 'shop', namespace: 'argocd', destinationNamespace: 'default' }
  const application = { ...own, ignoreDifferences }
  const comparison = compareApplication({ application, targets, live })
  return syncPlanOf({ ...request, ...parts }, comparison, 'b', 'default', ignoreDifferences)
}
const key = (name: string) => ({ group: '', kind: 'ConfigMap', namespace: 'default', name })

describe('a plan', () => {
  it('has the options that are spelled in the list', () => {
    const syncOptions = ['PruneLast=true', 'Validate=false', 'Prune=confirm', 'Odd=true']
    expect(plan({ syncOptions }).options).toMatchObject({
      prune: true,
      pruneLast: true,
      validate: false,
      defaultPrune: 'confirm',
      replace: false,
    })
  })

  it('selects what a partial sync names, in any namespace if it names none', () => {
    expect(plan({}).selects).toBeNull()
    const selects = plan({ resources: [{ ...key('a'), namespace: '' }] }).selects ?? (() => null)
    expect([selects(key('a')), selects(key('b'))]).toEqual([true, false])
  })

  it('leaves out what carries another object’s tracking id', () => {
    const id = { 'argocd.argoproj.io/tracking-id': 'shop:/ConfigMap:default/other' }
    const copied = config('copied', id)
    const own = tracked(config('own'), 'shop')
    expect(plan({}, [], [copied, own]).pairing.pairs).toEqual([{ target: null, live: own }])
  })

  it('keeps live values where differences are ignored, if it is told to', () => {
    const git = { ...config('a'), data: { a: '1' } }
    const live = { ...tracked(config('a'), 'shop'), data: { a: '2' } }
    const dataOf = (syncOptions: readonly string[]) =>
      plan({ syncOptions }, [git], [live]).pairing.pairs[0]?.target?.data
    expect(dataOf([])).toEqual({ a: '1' })
    expect(dataOf(['RespectIgnoreDifferences=true'])).toEqual({ a: '2' })
  })

  it('takes a confirmation from after its start', () => {
    const confirmed = (at: number) => plan({ pruneConfirmedAt: instant(at) }).pruneConfirmed
    expect([confirmed(-1000), confirmed(0), plan({}).pruneConfirmed]).toEqual([false, true, false])
  })

  it('knows what differs', () => {
    const { isModified } = plan({})
    expect([isModified(key('a')), isModified(key('b'))]).toEqual([true, null])
  })
})
