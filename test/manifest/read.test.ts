import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/document/document.ts'
import { admitManifests, readDocuments, readManifests } from '../../src/manifest/read.ts'
import type { Json } from '../../src/units/json.ts'
import { blueGreen, canary, service, template } from './given.ts'

const routed = canary({
  canaryService: 'c',
  stableService: 's',
  trafficRouting: { plugins: { 'a/b': { x: 1 } }, managedRoutes: [{ name: 'r' }] },
  analysis: { templates: [{ templateName: 't' }], startingStep: 1 },
  steps: [{ setWeight: 20 }, { pause: { duration: '10m' } }, { setHeaderRoute: { name: 'r' } }],
})
const whole = [routed, service('c'), service('s'), template('t', { interval: '10s' })]

describe('reading manifests', () => {
  it('makes a plan that survives JSON', () => {
    const { plan, diagnostics } = readManifests(whole)
    expect(diagnostics).toEqual([])
    expect(plan).not.toBeNull()
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
  })

  it('reports everything at once, and makes no plan then', () => {
    const { plan, diagnostics } = readManifests([
      canary(
        { canaryService: 'c', steps: [{ setWeight: 120 }, { setWeigth: 1 }] },
        { replicas: -1 },
      ),
    ])
    expect(plan).toBeNull()
    expect(diagnostics.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['unknown-step', 'spec.strategy.canary.steps[1].setWeigth', 'error'],
      ['negative-number', 'spec.replicas', 'error'],
      ['weight-out-of-range', 'spec.strategy.canary.steps[0].setWeight', 'error'],
      ['service-not-found', 'spec.strategy.canary.canaryService', 'error'],
    ])
  })

  it('means the same whatever the order of keys', () => {
    const plain = readManifests(whole).plan
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (draws) => {
        const next = (): number => draws.next().value ?? 0
        const read = readManifests(whole.map((object) => shuffled(object, next)))
        expect(read.plan).toEqual(plain)
      }),
      { seed: 20260101, numRuns: 30 },
    )
  })

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (objects) => {
        expect(readManifests(objects).plan).toBeNull()
      }),
      { seed: 20260101, numRuns: 200 },
    )
  })

  it('throws for no field that is replaced by something else', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.jsonValue(), (place, value) => {
        const objects = whole.map((object) => replaced(object, { left: place }, value as Json))
        expect(() => readManifests(objects)).not.toThrow()
        expect(() => admitManifests(objects)).not.toThrow()
      }),
      { seed: 20260101, numRuns: 500 },
    )
  })

  it('asks which of several Rollouts is meant', () => {
    const other = { ...canary(), metadata: { name: 'other', namespace: 'far' } }
    const both = [canary(), other]
    expect(readManifests(both).diagnostics[0]?.message).toBe(
      'There are several Rollouts: "demo", "other".',
    )
    expect(readManifests(both, { rollout: 'other' }).plan?.rollout.name).toBe('other')
    expect(readManifests(both, { rollout: 'far/other' }).plan?.rollout.namespace).toBe('far')
  })

  it('names templates by their hash, or by the tags of images if asked to', () => {
    const { plan } = readManifests(whole, { templateNames: 'imageTag' })
    expect(plan?.rollout.template.hash).toBe('v1')
    expect(readManifests(whole).plan?.rollout.template.hash).not.toBe('v1')
  })

  it('works the same for documents', () => {
    expect(readDocuments(whole.map(documentOf))).toEqual(readManifests(whole))
  })
})

describe('admitting manifests', () => {
  it('keeps what the controller says first', () => {
    const { plan, diagnostics } = admitManifests([canary({ steps: [{ setWeight: 101 }] })])
    expect(diagnostics).toEqual([])
    expect(plan?.rollout.refused).toBe(
      'spec.strategy.steps[0].setWeight: Invalid value: 101: SetWeight needs to be between 0 and 100',
    )
  })

  it('drops unknown fields with a warning', () => {
    const { plan, diagnostics } = admitManifests([canary({ maxSurg: 1 })])
    expect(plan?.rollout.source).toEqual(canary())
    expect(diagnostics).toMatchObject([{ code: 'unknown-field', severity: 'warning' }])
  })

  it('refuses what the API server refuses', () => {
    const { plan, diagnostics } = admitManifests([blueGreen({ activeService: 1 })])
    expect(plan).toBeNull()
    expect(diagnostics).toMatchObject([{ code: 'wrong-type', severity: 'error' }])
  })

  it('takes the template of a workload', () => {
    const pod = {
      metadata: { labels: { app: 'demo' } },
      spec: { containers: [{ name: 'a', image: 'a:v3' }] },
    }
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { template: pod },
    }
    const object = canary({}, { template: null, workloadRef })
    const { plan } = admitManifests([object, deployment], { templateNames: 'imageTag' })
    expect(plan?.rollout).toMatchObject({ refused: '', template: { hash: 'v3', source: pod } })
  })
})

function shuffled(value: Json, next: () => number): Json {
  if (Array.isArray(value)) return value.map((entry) => shuffled(entry, next))
  if (typeof value !== 'object' || value === null) return value
  const keyed = Object.entries(value).map((entry) => [next(), entry] as const)
  keyed.sort(([a], [b]) => a - b)
  return Object.fromEntries(keyed.map(([, [key, entry]]) => [key, shuffled(entry, next)]))
}

function replaced(value: Json, count: { left: number }, by: Json): Json {
  if (count.left-- === 0) return by
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, count, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, replaced(entry, count, by)]),
  )
}
