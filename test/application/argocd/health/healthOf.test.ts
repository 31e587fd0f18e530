import { describe, expect, it } from 'vitest'
import { healthKinds, healthOf } from '../../../../src/application/argocd/health/healthOf.ts'
import { object, saidOf } from '../objects.ts'

const deletionTimestamp = '2026-01-01T00:00:00Z'

describe('health', () => {
  it('is had by some kinds only', () => {
    const names = ['ConfigMap', 'toString', 'Secret'].map((kind) => saidOf(object('v1', kind)))
    expect(names).toEqual(['none', 'none', 'none'])
  })

  it.each(healthKinds)('of a %s that terminates is Progressing', (key) => {
    const [group = '', kind = ''] = key.split('/')
    const apiVersion = group === '' ? 'v1' : `${group}/v1`
    const terminating = object(apiVersion, kind, { metadata: { deletionTimestamp } })
    expect(saidOf(terminating)).toBe('Progressing: Pending deletion')
  })

  it('is read of a terminating hook, which waits for the sync to have seen its end', () => {
    const finalizers = ['argocd.argoproj.io/hook-finalizer']
    const hook = object('batch/v1', 'Job', { metadata: { deletionTimestamp, finalizers } })
    expect(saidOf(hook)).toBe('Progressing')
  })

  it('of a version that is not understood is Unknown', () => {
    expect(healthOf(object('apps/v1beta1', 'Deployment'))).toEqual({
      status: 'Unknown',
      message: 'unsupported Deployment GVK: apps/v1beta1, Kind=Deployment',
      failed: true,
    })
  })
})
