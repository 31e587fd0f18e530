import { expect, it } from 'vitest'
import { noMatch, readForApply } from '../../../src/manifest/admission/readForApply.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'

const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } }

function errorOf(document: Json): string {
  return readForApply(document).errors.join()
}

it('reads one object', () => {
  const { objects, errors, ends } = readForApply(service)
  expect(objects.map(({ kind, version }) => [kind.plural, version])).toEqual([['services', 'v1']])
  expect([errors, ends]).toEqual([[], false])
})

it('reads the items of a list one by one', () => {
  const list = { apiVersion: 'v1', kind: 'List', items: [service, { ...service, kind: 'Sevrice' }] }
  const { objects, errors } = readForApply(list)
  expect(objects).toHaveLength(1)
  expect(errors).toHaveLength(1)
})

it.each<[Json, string]>([
  [[], 'error validating "manifest.yaml": error validating data: invalid object to validate'],
  [{}, 'error validating data: [apiVersion not set, kind not set]; if you choose'],
  [{ apiVersion: 1, kind: 2 }, "[apiVersion isn't string type, kind isn't string type]"],
  [{ apiVersion: 'a/b/c', kind: 'x' }, 'unexpected GroupVersion string: a/b/c'],
])('ends at %j', (document, text) => {
  expect(errorOf(document)).toContain(text)
  expect(readForApply(document).ends).toBe(true)
})

it.each<[JsonObject, string]>([
  [{ ...service, kind: '' }, 'unable to decode "manifest.yaml": Object \'Kind\' is missing in'],
  [
    { ...service, metadata: { name: 1 } },
    'unable to decode "manifest.yaml": json: cannot unmarshal number into Go struct field ' +
      'ObjectMeta.metadata.name of type string',
  ],
  [
    { apiVersion: 'argoproj.io/v1', kind: 'Rollout', metadata: { name: 'a' } },
    'resource mapping not found for name: "a" namespace: "" from "manifest.yaml": ' +
      'no matches for kind "Rollout" in version "argoproj.io/v1"\nensure CRDs are installed first',
  ],
])('goes on behind %j', (document, text) => {
  expect(errorOf(document)).toContain(text)
  expect(readForApply(document).ends).toBe(false)
})

it('checks lists of Argo by itself', () => {
  const list = { apiVersion: 'argoproj.io/v1alpha1', kind: 'RolloutList', metadata: { a: 1 }, b: 2 }
  const type = 'io.argoproj.v1alpha1.RolloutList'
  expect(errorOf(list)).toContain(
    'ValidationError(RolloutList.metadata): unknown field "a" in ' +
      'io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta, ' +
      `ValidationError(RolloutList): unknown field "b" in ${type}, ` +
      `ValidationError(RolloutList): missing required field "items" in ${type}`,
  )
})

it('quotes what was written', () => {
  expect(noMatch('A"', 'v1')).toBe('no matches for kind "A\\"" in version "v1"')
})
