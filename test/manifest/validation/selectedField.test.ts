import { expect, it } from 'vitest'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import {
  objectionsToFieldSelector,
  objectionsToResourceSelector,
} from '../../../src/manifest/validation/selectedField.ts'

const fieldTexts = (fieldPath: string, apiVersion = ''): readonly string[] =>
  objectionsToFieldSelector({ fieldPath, apiVersion }, ['f']).map(objectionText)

it.each([
  'metadata.name',
  'status.podIPs',
  'spec.nodeName',
  'spec.host',
  "metadata.labels['app']",
  "metadata.annotations['A/b']",
])('a pod may be told its %s', (path) => {
  expect(fieldTexts(path)).toEqual([])
  expect(fieldTexts(path, 'v1')).toEqual([])
})

it.each([
  ['', 'f.fieldPath: Required value'],
  [
    'nope',
    'f.fieldPath: Invalid value: "nope": error converting fieldPath: field label not supported: nope',
  ],
  [
    "spec['a']",
    `f.fieldPath: Invalid value: "spec['a']": error converting fieldPath: field label does not support subscript: spec['a']`,
  ],
])('%j is told %s', (path, text) => {
  expect(fieldTexts(path)).toEqual([text])
})

it('a field of another version, a hidden one and a key that is none are refused', () => {
  expect(fieldTexts('metadata.name', 'v2')[0]).toContain('unsupported pod version: v2')
  expect(fieldTexts('status.phase')[0]).toContain(
    'f.fieldPath: Unsupported value: "status.phase": supported values: "metadata.name", ',
  )
  expect(fieldTexts("metadata.labels['a b']")[0]).toContain('f: Invalid value: "a b": name part')
})

it('a resource is a request or a limit', () => {
  const texts = (resource: string): readonly string[] =>
    objectionsToResourceSelector({ resource }, ['r']).map(objectionText)
  expect(texts('limits.cpu')).toEqual([])
  expect(texts('requests.hugepages-2Mi')).toEqual([])
  expect(texts('')).toEqual(['r.resource: Required value'])
  expect(texts('cpu')).toEqual([
    'r.resource: Unsupported value: "cpu": supported values: "limits.cpu", ' +
      '"limits.ephemeral-storage", "limits.memory", "requests.cpu", ' +
      '"requests.ephemeral-storage", "requests.memory"',
  ])
})
