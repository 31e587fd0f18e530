import { describe, expect, it } from 'vitest'
import { parseManifests } from '../../src/yaml/index.ts'
import { isJsonnet } from '../../src/yaml/jsonnet.ts'

describe('Jsonnet is recognised', () => {
  it.each([
    "local app = 'shop';\n{ kind: 'Rollout' }",
    "// a comment\nlocal params = import 'params.libsonnet';\n[{ kind: 'Rollout' }]",
    "function(image='app:v1') { kind: 'Rollout' }",
    "(import 'rollout.libsonnet') + { metadata+: { name: 'shop' } }",
    "{\n  image:: 'app:v1',\n  kind: 'Rollout',\n}",
    "{ kind: 'Rollout', spec: std.mergePatch({}, {}) }",
  ])('in %j', (text) => {
    expect(isJsonnet(text)).toBe(true)
    expect(parseManifests(text)).toMatchObject({ plan: null, diagnostics: [{ code: 'jsonnet' }] })
  })

  it.each([
    'kind: Rollout\nmetadata: { name: local }\n',
    '# local x = 1\nkind: Rollout\n',
    '{"kind": "Rollout", "spec": {"a::b": "std.x"}}',
    'import: [a]\n',
  ])('and not in %j', (text) => {
    expect(isJsonnet(text)).toBe(false)
  })
})
