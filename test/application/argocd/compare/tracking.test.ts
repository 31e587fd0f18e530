import { describe, expect, it } from 'vitest'
import {
  comparedLive,
  isSelfReferenced,
  tracked,
  trackingIdOf,
} from '../../../../src/application/argocd/compare/tracking.ts'
import { object } from '../objects.ts'

const pod = (id: string) =>
  object('v1', 'Pod', { metadata: { annotations: { 'argocd.argoproj.io/tracking-id': id } } })

describe('a tracking id', () => {
  it('says whose an object is, and which', () => {
    expect(tracked(object('v1', 'Pod'), 'shop')).toEqual(pod('shop:/Pod:default/demo'))
    expect(trackingIdOf(pod('shop:/Pod:default/demo'))).toEqual({
      application: 'shop',
      group: '',
      kind: 'Pod',
      namespace: 'default',
      name: 'demo',
    })
  })

  it('of another form is none', () => {
    const texts = ['', 'shop', 'shop:Pod:default/demo', 'shop:/Pod:demo', 'shop:a/b/c:d/e']
    expect(texts.map((text) => trackingIdOf(pod(text)))).toEqual(texts.map(() => null))
  })

  it('that was copied from another object does not make this one the Application’s', () => {
    expect(isSelfReferenced(pod('shop:/Pod:default/demo'), null)).toBe(true)
    expect(isSelfReferenced(pod('shop:/Pod:default/other'), null)).toBe(false)
    expect(isSelfReferenced(object('v1', 'Pod'), null)).toBe(true)
    expect(isSelfReferenced(pod('x'), object('v1', 'Pod', { metadata: { namespace: 'b' } }))).toBe(
      false,
    )
  })

  it('is not missed of an object that has the label of the times before', () => {
    const labels = { 'app.kubernetes.io/instance': 'shop' }
    const target = tracked(object('v1', 'Pod'), 'shop')
    expect(comparedLive(object('v1', 'Pod', { metadata: { labels } }), target)).toEqual(
      object('v1', 'Pod', {
        metadata: {
          labels: {},
          annotations: { 'argocd.argoproj.io/tracking-id': 'shop:/Pod:default/demo' },
        },
      }),
    )
    const bare = object('v1', 'Pod')
    expect(comparedLive(bare, target)).toBe(bare)
  })
})
