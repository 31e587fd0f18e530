import { expect, it } from 'vitest'
import { metadata } from '../../../src/manifest/remarks/metadata.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, manifestsOf, service } from '../given.ts'

const variable = `$${'{X}'}`

function messages(object: JsonObject): readonly string[] {
  const manifests = manifestsOf(object)
  return manifests.flatMap((one) => metadata(one, manifests)).map(({ message }) => message)
}

function named(fields: JsonObject): JsonObject {
  return { ...canary(), metadata: { name: 'demo', ...fields } }
}

it('says nothing of metadata in order', () => {
  expect(messages(named({ namespace: 'team-a', labels: { app: 'web' } }))).toEqual([])
})

it.each<[JsonObject, string]>([
  [named({ name: 'Web_App' }), 'metadata.name: Invalid value: "Web_App": a lowercase RFC 1123'],
  [named({ labels: { team: 'My Team' } }), 'metadata.labels: Invalid value: "My Team": a valid'],
  [named({ namespace: 'My Team' }), 'namespaces "My Team" not found'],
  [service('web.api'), 'metadata.name: Invalid value: "web.api": a DNS-1035 label must'],
])('says of %j what the server says', (object, text) => {
  expect(messages(object)).toHaveLength(1)
  expect(messages(object)[0]).toContain(text)
})

it('leaves to others what is not rendered, and what is not there', () => {
  const marks = { name: '{{ .Name }}', labels: { app: variable }, namespace: '$(NS)' }
  expect(messages(named(marks))).toEqual([])
  expect(messages(named({ name: '' }))).toEqual([])
})
