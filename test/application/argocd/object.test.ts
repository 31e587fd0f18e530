import { describe, expect, it } from 'vitest'
import {
  annotationOf,
  groupOf,
  isBeingDeleted,
  kindOf,
  listedIn,
  nameOf,
  namespaceOf,
  versionOf,
} from '../../../src/application/argocd/object.ts'
import { object } from './objects.ts'

describe('an object', () => {
  it('is told apart by group, version, kind, namespace and name', () => {
    const rollout = object('argoproj.io/v1alpha1', 'Rollout')
    expect([groupOf, versionOf, kindOf, namespaceOf, nameOf].map((of) => of(rollout))).toEqual([
      'argoproj.io',
      'v1alpha1',
      'Rollout',
      'default',
      'demo',
    ])
    expect([groupOf(object('v1', 'Pod')), versionOf(object('v1', 'Pod'))]).toEqual(['', 'v1'])
  })

  it('has annotations, some of them lists', () => {
    const annotated = object('v1', 'Pod', { metadata: { annotations: { list: ' a,b ,,a', n: 1 } } })
    expect(listedIn(annotated, 'list')).toEqual(['a', 'b'])
    expect(listedIn(annotated, 'none')).toEqual([])
    expect([annotationOf(annotated, 'none'), annotationOf(annotated, 'n')]).toEqual([null, null])
  })

  it('terminates from the moment of its deletion', () => {
    const deletionTimestamp = '2026-01-01T00:00:00Z'
    expect(isBeingDeleted(object('v1', 'Pod', { metadata: { deletionTimestamp } }))).toBe(true)
    expect(isBeingDeleted(object('v1', 'Pod'))).toBe(false)
  })
})
