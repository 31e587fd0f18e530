import { describe, expect, it } from 'vitest'
import { readManifests } from '../../src/manifest/read.ts'
import { unrendered } from '../../src/manifest/unrendered.ts'
import { canary } from './given.ts'

describe('what says how manifests are made', () => {
  it.each([
    [{ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' }, 'kustomize build'],
    [{ resources: ['rollout.yaml'] }, 'kustomize build'],
    [{ apiVersion: 'v2', name: 'shop', version: '1.0.0' }, 'helm template'],
  ])('%j is told what to run', (object, command) => {
    expect(unrendered(object)?.hint).toContain(command)
    const { diagnostics, plan } = readManifests([canary(), object])
    expect(plan).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toContain('unrendered')
  })

  it.each([
    { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization' },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } },
    canary(),
  ])('is not $kind of $apiVersion', (object) => {
    expect(unrendered(object)).toBeNull()
  })
})
