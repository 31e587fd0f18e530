import { describe, expect, it } from 'vitest'
import { pairObjects, placed } from '../../../../src/application/argocd/compare/pairObjects.ts'
import { object } from '../objects.ts'

const named = (name: string, annotations: Readonly<Record<string, string>> = {}) =>
  object('v1', 'ConfigMap', { metadata: { name, annotations } })

describe('pairing', () => {
  it('puts together what has the same key, Git’s first', () => {
    const [a, b, c] = [named('a'), named('b'), named('c')]
    expect(pairObjects([b, a], [named('b'), c])).toEqual({
      pairs: [
        { target: a, live: null },
        { target: b, live: named('b') },
        { target: null, live: c },
      ],
      hooks: [],
    })
  })

  it('keeps hooks apart, and drops those of no known type', () => {
    const hook = named('a', { 'argocd.argoproj.io/hook': 'PreSync' })
    const test = named('b', { 'helm.sh/hook': 'test' })
    expect(pairObjects([hook, test], [])).toEqual({ pairs: [], hooks: [hook] })
  })
})

describe('an object of Git', () => {
  it('goes where the Application goes, unless it says otherwise or stands in no namespace', () => {
    const nowhere = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }
    const role = object('rbac.authorization.k8s.io/v1', 'ClusterRole')
    const { targets } = placed([nowhere, named('b'), role], 'shop')
    expect(targets.map(({ metadata }) => (metadata as { namespace?: string }).namespace)).toEqual([
      'shop',
      'default',
      undefined,
    ])
  })

  it('that is there twice counts once, the last time, with a warning', () => {
    const again = { ...named('a'), data: { x: '1' } }
    expect(placed([named('a'), again], 'shop')).toEqual({
      targets: [again],
      repeated: ['Resource /ConfigMap/default/a appeared 2 times among application resources.'],
    })
  })
})
