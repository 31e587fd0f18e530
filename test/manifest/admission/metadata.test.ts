import { describe, expect, it } from 'vitest'
import { errorText } from '../../../src/manifest/admission/fieldError.ts'
import { labelErrors, metadataErrors } from '../../../src/manifest/admission/metadata.ts'
import { serviceNameProblems } from '../../../src/manifest/validation/names.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function errors(metadata: JsonObject): readonly string[] {
  return metadataErrors({ name: 'a', ...metadata }).map(errorText)
}

const owner = { apiVersion: 'v1', kind: 'Pod', name: 'a', uid: 'x' }

describe('the metadata of an object', () => {
  it('may be in order', () => {
    const labels = { app: 'web', 'example.com/team': 'a_b' }
    const annotations = { 'Example.com/A': 'anything at all' }
    const ownerReferences = [{ ...owner, controller: true }]
    const finalizers = ['example.com/x']
    expect(errors({ labels, annotations, ownerReferences, finalizers })).toEqual([])
    expect(metadataErrors({ generateName: 'a-' }).map(errorText)).toEqual([
      'metadata.name: Required value: name or generateName is required',
    ])
  })

  it.each<[JsonObject, string]>([
    [{ name: 'My App' }, 'metadata.name: Invalid value: "My App": a lowercase RFC 1123 subdomain'],
    [{ generateName: 'A-' }, 'metadata.generateName: Invalid value: "A-": a lowercase'],
    [{ generation: -1 }, 'metadata.generation: Invalid value: -1: must be greater than or equal'],
    [{ labels: { app: 'a b' } }, 'metadata.labels: Invalid value: "a b": a valid label must be'],
    [{ labels: { 'a b': 'x' } }, 'metadata.labels: Invalid value: "a b": name part must consist'],
    [{ annotations: { 'a b': 'x' } }, 'metadata.annotations: Invalid value: "a b": name part'],
    [
      { annotations: { a: 'x'.repeat(256 * 1024) } },
      'metadata.annotations: Too long: may not be more than 262144 bytes',
    ],
    [
      { ownerReferences: [{ ...owner, uid: '' }] },
      'metadata.ownerReferences.uid: Invalid value: "": must not be empty',
    ],
    [
      { ownerReferences: [{ ...owner, apiVersion: '' }] },
      'metadata.ownerReferences.apiVersion: Invalid value: "": version must not be empty',
    ],
    [
      {
        ownerReferences: [
          { ...owner, controller: true },
          { ...owner, name: 'b', controller: true },
        ],
      },
      'Only one reference can have Controller set to true. ' +
        'Found "true" in references for Pod/a and Pod/b',
    ],
    [{ finalizers: ['a b/c'] }, 'metadata.finalizers'],
  ])('is refused: %j', (metadata, text) => {
    expect(errors(metadata)[0]).toContain(text)
  })
})

it('may have a rule of its own for names', () => {
  expect(metadataErrors({ name: 'a.b' }, serviceNameProblems)).toHaveLength(1)
  expect(metadataErrors({ name: 'a.b' })).toEqual([])
})

it('tells labels in order of their keys', () => {
  const all = labelErrors({ z: 'a b', a: 'c d' }, ['metadata', 'labels'])
  expect(all.map(({ body }) => body.slice(0, 20))).toEqual([
    'Invalid value: "c d"',
    'Invalid value: "a b"',
  ])
})
