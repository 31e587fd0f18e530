import { describe, expect, it } from 'vitest'
import { admit, structureFor, withoutNulls } from '../../../src/manifest/admission/admit.ts'
import { kindNamed } from '../../../src/manifest/admission/clusterKinds.ts'
import { versionOf } from '../../../src/manifest/lint/read.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, service } from '../given.ts'

function answer(object: JsonObject, namespace = 'default'): ReturnType<typeof admit> {
  const { group = '', version = '' } = versionOf(object.apiVersion) ?? {}
  const kind = kindNamed(group, version, String(object.kind))
  if (kind === null) throw new Error('no such kind')
  return admit({ kind, version, namespace, object }, new Set(['default']))
}

describe('the API server', () => {
  it('takes what is in order', () => {
    expect(answer(canary())).toEqual({ refusal: null, warnings: [] })
    expect(answer(service('web'))).toEqual({ refusal: null, warnings: [] })
  })

  it('refuses fields that it does not know, before everything else', () => {
    const { refusal } = answer({ ...canary(), metadata: { name: 'A B' }, sepc: 1 }, 'nowhere')
    expect(refusal).toMatchObject({ code: 400, reason: 'BadRequest' })
    expect(refusal?.message).toBe(
      'Rollout in version "v1alpha1" cannot be handled as a Rollout: ' +
        'strict decoding error: unknown field "sepc"',
    )
  })

  it('cannot decode a Service of wrong types', () => {
    const { refusal } = answer(service('web', { spec: { ports: 'x' } }))
    expect(refusal?.message).toContain('cannot unmarshal string into Go struct field')
  })

  it('looks the namespace up before it looks at the object', () => {
    const { refusal } = answer({ ...canary(), metadata: { name: 'A B' } }, 'nowhere')
    expect(refusal).toMatchObject({ code: 404, message: 'namespaces "nowhere" not found' })
  })

  it('tells one thing bare and several in brackets', () => {
    expect(answer(service('Web')).refusal?.message).toMatch(/^Service "Web" is invalid: metadata/)
    const { refusal } = answer(canary({}, { replicas: 'x' }))
    expect(refusal?.code).toBe(422)
    expect(refusal?.message).toMatch(/^Rollout\.argoproj\.io "demo" is invalid: \[spec\.replicas/)
    expect(refusal?.message).toContain('some validation rules were not checked')
  })

  it('wants the kind as it is called', () => {
    const { refusal } = answer({ ...canary(), kind: 'rollout' })
    expect(refusal?.message).toContain('kind: Invalid value: "rollout": must be Rollout')
  })

  it('warns of what it takes', () => {
    const { warnings } = answer(service('web', { spec: { externalName: 'a.b' } }))
    expect(warnings).toHaveLength(1)
  })
})

it('has schemas of the kinds of Argo', () => {
  const rollouts = kindNamed('argoproj.io', 'v1alpha1', 'Rollout')
  const services = kindNamed('', 'v1', 'Service')
  expect(rollouts === null ? null : structureFor(rollouts)?.kind).toBe('struct')
  expect(services === null ? undefined : structureFor(services)).toBeNull()
})

it('drops the nulls of objects and keeps those of lists', () => {
  const object = { a: null, b: { c: null, d: [null, { e: null }] } }
  expect(withoutNulls(object)).toEqual({ b: { d: [null, {}] } })
})
