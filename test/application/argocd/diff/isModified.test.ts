import { describe, expect, it } from 'vitest'
import { isModified, lastAppliedOf } from '../../../../src/application/argocd/diff/isModified.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object } from '../objects.ts'

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'
const rollout = (spec: JsonObject, metadata: JsonObject = {}) =>
  object('argoproj.io/v1alpha1', 'Rollout', { metadata, spec })
const applied = (spec: JsonObject, before: JsonObject) =>
  rollout(spec, { annotations: { [lastApplied]: JSON.stringify(rollout(before)) } })

describe('a difference', () => {
  it('is not what the live object has more of', () => {
    const live = { ...rollout({ replicas: 3, paused: true }), status: { replicas: 3 } }
    expect(isModified(rollout({ replicas: 3 }), live, [])).toBe(false)
    expect(isModified(rollout({ replicas: 4 }), live, [])).toBe(true)
  })

  it('is what was applied last, is in Git no more, and still there', () => {
    const git = rollout({})
    expect(isModified(git, applied({ replicas: 3 }, { replicas: 3 }), [])).toBe(true)
    expect(isModified(git, applied({ replicas: 3 }, {}), [])).toBe(false)
    expect(isModified(git, applied({}, { replicas: 3 }), [])).toBe(false)
  })

  it('is not what a rule ignores', () => {
    const rule = {
      group: 'argoproj.io',
      kind: 'Rollout',
      name: '',
      namespace: '',
      jsonPointers: ['/spec/replicas'],
      jqPathExpressions: [],
    }
    expect(isModified(rollout({ replicas: 4 }), rollout({ replicas: 3 }), [rule])).toBe(false)
  })

  it('is not a default that was written down and is in Git no more', () => {
    const deployment = (spec: JsonObject, annotations: JsonObject = {}) =>
      object('apps/v1', 'Deployment', { metadata: { annotations }, spec })
    const before = JSON.stringify(deployment({ replicas: 1 }))
    const live = deployment({ replicas: 1 }, { [lastApplied]: before })
    expect(isModified(deployment({}), live, [])).toBe(false)
  })

  it('is not a namespace, which Git may leave to the Application', () => {
    const { metadata, ...others } = rollout({})
    const { namespace: _, ...nowhere } = metadata as JsonObject
    expect(isModified({ ...others, metadata: nowhere }, rollout({}), [])).toBe(false)
  })
})

it('what was applied last is read from its annotation, if it can be', () => {
  expect(lastAppliedOf(applied({}, { replicas: 3 }))).toEqual(rollout({ replicas: 3 }))
  expect(lastAppliedOf(rollout({}))).toBeNull()
  expect(lastAppliedOf(rollout({}, { annotations: { [lastApplied]: '{' } }))).toBeNull()
})
