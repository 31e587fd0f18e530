import { describe, expect, it } from 'vitest'
import { build, type ManifestFile } from '../../../../src/application/flux/kustomization/build.ts'
import { readSpec } from '../../../../src/application/flux/kustomization/spec.ts'
import type { JsonObject } from '../../../../src/units/json.ts'

const settings = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'default' },
}
const file = (objects: readonly JsonObject[], malformed = ''): ManifestFile => ({
  name: 'all.yaml',
  objects,
  malformed,
})
const built = (files: readonly ManifestFile[], spec: JsonObject = {}) =>
  build(files, '', readSpec(spec))

// The errors are recorded: flux-reconcile, "build error" and "duplicate object".
describe('build', () => {
  it('fails where a file is no YAML, or an object has no kind', () => {
    const decoding = 'failed to decode Kubernetes YAML from /tmp/kustomization/all.yaml:'
    expect(built([file([], 'yaml: line 1: x')])).toEqual({
      ok: false,
      error: `${decoding} MalformedYAMLError: yaml: line 1: x`,
    })
    expect(built([file([{ apiVersion: 'v1', metadata: { name: 'x' } }])])).toEqual({
      ok: false,
      error: `${decoding} missing kind in object {{v1 } {{x } map[] map[]}}`,
    })
  })

  it('fails where an object is there twice', () => {
    expect(built([file([settings, settings])])).toMatchObject({
      error: expect.stringContaining('registered id: ConfigMap.v1.[noGrp]/settings.default'),
    })
  })

  it('renames objects and moves them, but neither names of namespaces nor namespaces of those', () => {
    const space = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'x' } }
    const spec = { namePrefix: 'a-', nameSuffix: '-z', targetNamespace: 'prod' }
    expect(built([file([settings, space])], spec)).toMatchObject({
      objects: [
        { metadata: { name: 'a-settings-z', namespace: 'prod' } },
        { metadata: { name: 'x' } },
      ],
    })
  })

  it('changes the images of all containers that it is told about', () => {
    const image = (name: string, rule: JsonObject) => {
      const pod = {
        ...settings,
        spec: { template: { spec: { containers: [{ name: 'c', image: name }] } } },
      }
      const result = built([file([pod])], { images: [{ name: 'reg:5000/app', ...rule }] })
      return JSON.stringify(result.ok && result.objects[0]?.spec).match(/"image":"([^"]*)"/)?.[1]
    }
    expect(image('reg:5000/app:v1', { newTag: 'v2' })).toBe('reg:5000/app:v2')
    expect(image('reg:5000/app:v1', { newName: 'b' })).toBe('b:v1')
    expect(image('reg:5000/app', { digest: 'sha256:0' })).toBe('reg:5000/app@sha256:0')
    expect(image('other:v1', { newTag: 'v2' })).toBe('other:v1')
  })
})
