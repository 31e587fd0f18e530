import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/document/document.ts'
import { readObjects } from '../../src/manifest/objects.ts'
import type { Json } from '../../src/units/json.ts'
import { canary, service } from './given.ts'

function read(...values: readonly Json[]) {
  const { manifests, diagnostics } = readObjects(values.map(documentOf), 'stored')
  return {
    names: manifests.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`),
    said: diagnostics.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
  }
}

describe('the objects of some documents', () => {
  it('are known by kind, namespace and name', () => {
    const elsewhere = service('s', { metadata: { namespace: 'other' } })
    const { names, said } = read(canary(), service('s'), elsewhere)
    expect(names).toEqual(['Rollout default/demo', 'Service default/s', 'Service other/s'])
    expect(said).toEqual([])
  })

  it('that play no part are noted, and kept for those who apply them', () => {
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } }
    expect(read(map)).toEqual({ names: ['ConfigMap default/c'], said: ['note kind-skipped kind'] })
  })

  it('of another group than Argo Rollouts are others', () => {
    const other = { apiVersion: 'serving.dev/v1', kind: 'Rollout', metadata: { name: 'x' } }
    expect(read(other)).toEqual({ names: [], said: ['warning unknown-version apiVersion'] })
  })

  it('may come in a list', () => {
    const list = { apiVersion: 'v1', kind: 'List', items: [service('a'), { kind: 'Service' }] }
    const { names, said } = read(list)
    expect(names[0]).toBe('Service default/a')
    expect(said).toContain('error name-missing items[1].metadata.name')
  })

  it('of the same name are one: the later', () => {
    const { names, said } = read(service('s'), service('s'))
    expect(names).toEqual(['Service default/s'])
    expect(said).toEqual(['warning repeated-object metadata.name'])
  })

  it('have a kind', () => {
    expect(read({ spec: {} }).said).toEqual(['error kind-missing kind'])
    expect(read('text', [1]).said).toEqual(['error not-an-object ', 'error not-an-object '])
    expect(read(null)).toEqual({ names: [], said: [] })
  })
})
