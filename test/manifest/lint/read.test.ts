import { describe, expect, it } from 'vitest'
import { readForLint, versionOf } from '../../../src/manifest/lint/read.ts'
import type { Json } from '../../../src/units/json.ts'

const decoding = 'error unmarshaling JSON: while decoding JSON: '

describe('a document as lint reads it', () => {
  it.each<[string, string, string]>([
    ['argoproj.io/v1alpha1', 'Rollout', 'Rollout'],
    ['argoproj.io/v9', 'Rollout', 'Rollout'],
    ['v1', 'Service', 'Service'],
    ['networking.k8s.io/v1', 'Ingress', 'Ingress'],
    ['extensions/v1beta1', 'Ingress', 'Ingress'],
    ['networking.istio.io/v1beta1', 'VirtualService', 'VirtualService'],
  ])('looks at %s %s', (apiVersion, kind, found) => {
    const reading = readForLint({ apiVersion, kind })
    expect(reading.ok && reading.object?.kind).toBe(found)
  })

  it.each([
    ['argoproj.io/v1alpha1', 'AnalysisTemplate'],
    ['apps/v1', 'Deployment'],
    ['example.com/v1', 'Rollout'],
    ['networking.k8s.io/v2', 'Ingress'],
    ['appmesh.k8s.aws/v1', 'VirtualService'],
    ['example.com/v1', 'Service'],
  ])('ignores %s %s', (apiVersion, kind) => {
    expect(readForLint({ apiVersion, kind, strange: 1 })).toEqual({ ok: true, object: null })
  })

  it.each<[Json, string]>([
    [[], 'json: cannot unmarshal array into Go value of type map[string]interface {}'],
    ['x', 'json: cannot unmarshal string into Go value of type map[string]interface {}'],
    [{ a: 1 }, `Object 'Kind' is missing in '{"a":1}'`],
    [{ kind: 'Rollout', apiVersion: 'a/b/c' }, "Object 'Kind' is missing in"],
    [{ apiVersion: 'v1', kind: 'Service', sepc: {} }, 'json: unknown field "sepc"'],
  ])('gives up at %j', (document, problem) => {
    const reading = readForLint(document)
    expect(reading.ok ? '' : reading.error).toContain(`${decoding}${problem}`)
  })
})

it('splits a version', () => {
  expect(versionOf('apps/v1')).toEqual({ group: 'apps', version: 'v1' })
  expect(versionOf('v1')).toEqual({ group: '', version: 'v1' })
  expect(versionOf(undefined)).toEqual({ group: '', version: '' })
  expect(versionOf('a/b/c')).toBeNull()
})
