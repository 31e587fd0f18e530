import { describe, expect, it } from 'vitest'
import { deliveryFindings } from '../../src/manifest/delivery.ts'
import { readManifests } from '../../src/manifest/read.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { application, flux } from '../simulation/gitops/given.ts'
import { canary } from './given.ts'

const [repository, kustomization] = flux() as [JsonObject, JsonObject]

const withSpec = (object: JsonObject, spec: JsonObject): JsonObject => ({
  ...object,
  spec: { ...(object.spec as JsonObject), ...spec },
})

const said = (object: JsonObject): readonly string[] =>
  deliveryFindings(object).map(
    ({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`,
  )

describe('a manifest that configures GitOps', () => {
  it.each([application(), repository, kustomization])('is read without a word: $kind', (object) => {
    expect(said(object)).toEqual([])
  })

  it('is told of every field that is not simulated', () => {
    const helm = { repoURL: 'x', helm: { valueFiles: ['a.yaml'] } }
    expect(said(withSpec(application(), { source: helm }))).toEqual([
      'warning not-modelled spec.source.helm',
    ])
    expect(said(withSpec(kustomization, { postBuild: {}, patches: [] }))).toEqual([
      'warning not-modelled spec.postBuild',
      'warning not-modelled spec.patches',
    ])
    expect(said(withSpec(repository, { ref: { tag: 'v1' } }))).toEqual([
      'warning not-modelled spec.ref.tag',
    ])
  })

  it('is asked what a field was meant to be', () => {
    const [finding] = deliveryFindings(withSpec(kustomization, { intervall: '1m' }))
    expect(finding?.hint).toBe('Did you mean "interval"?')
  })

  it('is refused where a value is wrong or missing', () => {
    expect(said(withSpec(application(), { syncPolicy: { automated: { prune: 'yes' } } }))).toEqual([
      'error wrong-type spec.syncPolicy.automated.prune',
    ])
    expect(said(withSpec(repository, { interval: 'often' }))).toEqual([
      'error not-a-duration spec.interval',
    ])
    expect(said({ ...kustomization, spec: { interval: '1m', prune: true } })).toEqual([
      'error missing-field spec.sourceRef',
    ])
    const { source: _, ...sourceless } = application().spec as JsonObject
    expect(said({ ...application(), spec: sourceless })).toEqual([
      'error missing-field spec.source',
    ])
  })

  it('stays among the manifests of the plan, with its warnings', () => {
    const { plan, diagnostics } = readManifests([
      canary({ steps: [] }),
      withSpec(application(), { sources: [] }),
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-modelled'])
    expect(plan?.manifests.map(({ kind }) => kind)).toContain('Application')
  })
})
