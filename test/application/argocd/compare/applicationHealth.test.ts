import { describe, expect, it } from 'vitest'
import { applicationHealth } from '../../../../src/application/argocd/compare/applicationHealth.ts'
import type { Unstructured } from '../../../../src/application/argocd/object.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object } from '../objects.ts'

const claim = (name: string, phase: string, annotations: JsonObject = {}) =>
  object('v1', 'PersistentVolumeClaim', { metadata: { name, annotations }, status: { phase } })
const application = { name: 'shop', namespace: 'argocd' }
const of = (...live: readonly (Unstructured | null)[]) => {
  const pairs = live.map((one) => ({ target: one ?? claim('x', ''), live: one }))
  const { status, message } = applicationHealth(pairs, application)
  return message === '' ? status : `${status}: ${message}`
}

describe('an Application', () => {
  it('is as its worst resource, and says which those are', () => {
    expect(of(claim('a', 'Bound'))).toBe('Healthy')
    expect(of(claim('a', 'Pending'), claim('b', 'Lost'), claim('c', 'Lost'))).toBe(
      'Degraded: Caused by PersistentVolumeClaim:default/b, PersistentVolumeClaim:default/c',
    )
    const many = ['a', 'b', 'c', 'd', 'e'].map((name) => claim(name, 'Lost'))
    expect(of(...many)).toMatch(/default\/c and 2 more$/)
  })

  it('does not mind a missing resource, unless all are', () => {
    expect(of(claim('a', 'Bound'), null)).toBe('Healthy')
    expect(of(null, null)).toBe('Missing')
    expect(of()).toBe('Healthy')
  })

  it('does not count hooks, nor what says that its health is to be ignored', () => {
    expect(of(claim('a', 'Lost', { 'argocd.argoproj.io/hook': 'PreSync' }))).toBe('Healthy')
    expect(of(claim('a', 'Lost', { 'argocd.argoproj.io/ignore-healthcheck': 'true' }))).toBe(
      'Healthy',
    )
  })

  it('tells the first check that broke', () => {
    const live = object('apps/v1beta1', 'Deployment')
    expect(applicationHealth([{ target: null, live }], application)).toMatchObject({
      status: 'Unknown',
      error:
        'failed to get resource health for "Deployment" with name "demo" in namespace "default": ' +
        'failed to get resource health for default/demo: ' +
        'unsupported Deployment GVK: apps/v1beta1, Kind=Deployment',
    })
  })
})
