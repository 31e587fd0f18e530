import { describe, expect, it } from 'vitest'
import { sortObjects } from '../../../src/simulation/live/sortObjects.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'

function sorted(given: unknown) {
  const found: Diagnostic[] = []
  const objects = sortObjects(given, (one) => found.push(one))
  return {
    objects: objects.map(({ kind, metadata }) => `${kind} ${(metadata as { name: string }).name}`),
    found: found.map(({ code, path }) => `${code} ${path}`),
  }
}

const named = (name: string, kind?: string) => ({ ...(kind && { kind }), metadata: { name } })
const list = (...items: object[]) => ({ apiVersion: 'v1', kind: 'List', items })

describe('live objects', () => {
  it('come one by one, in Lists, in arrays of both, and typed lists whose items say no kind', () => {
    const given = {
      rollout: named('r', 'Rollout'),
      replicaSets: list(named('a', 'ReplicaSet')),
      pods: [named('p', 'Pod'), list(named('q', 'Pod')), [named('o')]],
      services: { kind: 'ServiceList', items: [named('s')] },
      experiments: null,
      analysisRuns: undefined,
    }
    const objects = ['Rollout r', 'ReplicaSet a', 'Pod p', 'Pod q', 'Pod o', 'Service s']
    expect(sorted(given)).toEqual({ objects, found: [] })
  })

  it('come mixed, under a key or without any', () => {
    const mixed = list(named('r', 'Rollout'), named('p', 'Pod'))
    const objects = ['Rollout r', 'Pod p']
    for (const given of [mixed, { rollout: mixed }, mixed.items]) {
      expect(sorted(given)).toEqual({ objects, found: [] })
    }
  })

  it('of a client library have dates and nothing', () => {
    const at = new Date('2026-01-01T00:00:00Z')
    const metadata = { name: 'p', creationTimestamp: at, labels: undefined }
    const [pod] = sortObjects({ pods: [{ metadata }] }, () => undefined)
    const creationTimestamp = '2026-01-01T00:00:00.000Z'
    expect(pod).toEqual({ kind: 'Pod', metadata: { name: 'p', creationTimestamp } })
  })

  it('that are none, or of another kind, are told all at once', () => {
    const given = {
      rollout: named('r', 'Deployment'),
      pods: [5, named('p')],
      services: 'svc',
      replicasets: [],
      nonsense: 1,
    }
    const found = [
      'live-kind rollout',
      'live-data pods[0]',
      'live-data services',
      'unknown-key replicasets',
      'unknown-key nonsense',
    ]
    expect(sorted(given)).toEqual({ objects: ['Pod p'], found })
    expect(sorted([named('x')]).found).toEqual(['live-kind [0]'])
  })

  it('that are no data do no harm', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    for (const given of [circle, undefined, 5n, () => 1]) {
      expect(sorted(given)).toEqual({ objects: [], found: ['live-data '] })
    }
    expect(sorted(null).found).toEqual(['live-data '])
    expect(sorted('text').found).toEqual(['live-data '])
  })

  it('that stand in one another without end are too deep', () => {
    const nested = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)
    expect(sorted(nested)).toEqual({ objects: [], found: ['too-deep '] })
  })
})

it('objects that hold one thing again and again are refused at once', () => {
  let shared: object = { v: 1 }
  for (let level = 0; level < 60; level++) shared = { x: shared, y: shared }
  expect(sorted([{ kind: 'Pod', spec: shared }]).found).toEqual(['too-many-parts '])
})
