import { describe, expect, it } from 'vitest'
import { applyDocuments } from '../../../src/manifest/admission/apply.ts'
import type { Json } from '../../../src/units/json.ts'
import { canary, service } from '../given.ts'

function apply(...documents: readonly Json[]): ReturnType<typeof applyDocuments> {
  return applyDocuments(
    documents.map((value) => ({ ok: true, value })),
    new Set(['default']),
  )
}

describe('kubectl apply', () => {
  it('prints what it would create', () => {
    expect(apply(service('web'), null, canary())).toMatchObject({
      exitCode: 0,
      stdout:
        'service/web created (server dry run)\n' +
        'rollout.argoproj.io/demo created (server dry run)\n',
      stderr: '',
    })
  })

  it('has nothing to do with nothing', () => {
    expect(apply()).toMatchObject({ exitCode: 1, stderr: 'error: no objects passed to apply\n' })
  })

  it('tells what it could not read, and sends the rest', () => {
    const { exitCode, stdout, stderr, read } = apply({ ...service('a'), kind: 'Sevrice' }, canary())
    expect(exitCode).toBe(1)
    expect(stdout).toContain('demo created')
    expect(stderr).toContain('no matches for kind "Sevrice" in version "v1"')
    expect(read).toContain('resource mapping not found')
  })

  it('reads nothing behind what cannot be read at all', () => {
    const documents = [
      { ok: false as const, error: 'yaml: no' },
      { ok: true as const, value: canary() },
    ]
    const { stdout, stderr } = applyDocuments(documents, new Set(['default']))
    expect([stdout, stderr]).toEqual(['', 'error: error parsing manifest.yaml: yaml: no\n'])
  })

  it.each<[Json, string]>([
    [{ ...service('') }, 'resource name may not be empty'],
    [service('a/b'), 'invalid resource name "a/b": [may not contain \'/\']'],
    [service('..'), 'invalid resource name "..": [may not be \'..\']'],
    [
      service('', { metadata: { generateName: 'a-' } }),
      'from a-: cannot use generate name with apply',
    ],
  ])('does not send %j', (object, text) => {
    const { objects, stderr } = apply(object)
    expect(stderr).toContain(text)
    expect(objects[0]?.refusal).toMatchObject({ code: 0, reason: '' })
  })

  it('drops nulls, which `kubectl create` sends', () => {
    const [object] = apply(
      canary({}, { template: { metadata: { creationTimestamp: null } } }),
    ).objects
    expect(object?.refusal).toBeNull()
  })

  it('prints warnings before errors', () => {
    const warned = service('a', { spec: { externalName: 'a.b' } })
    expect(apply(warned).stderr).toMatch(/^Warning: spec\.externalName is ignored/)
  })

  it('drops the namespace of what has none', () => {
    const template = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ClusterAnalysisTemplate',
      metadata: { name: 'a', namespace: 'nowhere' },
      spec: { metrics: [{ name: 'a', provider: {} }] },
    }
    const { objects, stdout } = apply(template)
    expect(objects[0]?.namespace).toBe('')
    expect(stdout).toContain('clusteranalysistemplate.argoproj.io/a created')
  })
})
