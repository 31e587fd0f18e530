import { describe, expect, it } from 'vitest'
import type { RolloutSpec } from '../../src/plan/plan.ts'
import { affinityOf, isStaleFor, withAffinity } from '../../src/rollout/antiAffinity.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary } from './given.ts'

const preferred = { preferredDuringSchedulingIgnoredDuringExecution: { weight: 50 } }
const required = { requiredDuringSchedulingIgnoredDuringExecution: {} }

function specOf(antiAffinity: JsonObject, affinity: JsonObject | null = null): RolloutSpec {
  const containers = [{ name: 'app', image: 'app:v2' }]
  const template = { spec: { containers, affinity } }
  return canary({ antiAffinity }, { template }).rollout
}

const term = (stable: string): JsonObject => ({
  labelSelector: {
    matchExpressions: [{ key: 'rollouts-pod-template-hash', operator: 'In', values: [stable] }],
  },
  namespaces: ['default'],
  topologyKey: 'kubernetes.io/hostname',
})

describe('anti-affinity', () => {
  it('keeps the new pods from the nodes of stable ones during an update', () => {
    expect(affinityOf(specOf(preferred), 'v1')).toEqual({
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 50, podAffinityTerm: term('v1') },
        ],
      },
    })
  })

  it('is required where it is not preferred, behind what the template says', () => {
    const own = { topologyKey: 'zone' }
    const before = {
      nodeAffinity: {},
      podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [own] },
    }
    expect(affinityOf(specOf(required, before), 'v1')).toEqual({
      nodeAffinity: {},
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [own, term('v1')],
      },
    })
  })

  it('is none where nothing is being updated', () => {
    expect(affinityOf(specOf(required), '')).toBeNull()
    expect(affinityOf(specOf(required), 'v2')).toBeNull()
    expect(affinityOf(canary().rollout, 'v1')).toBeNull()
  })

  it.each([preferred, required])('is stale when another ReplicaSet is stable: %j', (how) => {
    const spec = specOf(how)
    const template = withAffinity(spec.template, affinityOf(spec, 'v1'))
    expect(isStaleFor(spec, 'v1', template)).toBe(false)
    expect(isStaleFor(spec, 'v0', template)).toBe(true)
    // Nothing is renewed once the update is done.
    expect(isStaleFor(spec, 'v2', template)).toBe(false)
    expect(isStaleFor(spec, 'v0', spec.template)).toBe(false)
  })
})

it('an affinity is put into a template, and taken out again', () => {
  const spec = specOf(required)
  const changed = withAffinity(spec.template, affinityOf(spec, 'v1'))
  expect(withAffinity(changed, affinityOf(spec, 'v1'))).toBe(changed)
  expect(withAffinity(changed, null)).toEqual(spec.template)
  expect(withAffinity(spec.template, null)).toBe(spec.template)
})

describe('a rule in a template', () => {
  const spec = specOf(required)
  const withTerms = (...expressions: JsonObject[]) =>
    withAffinity(spec.template, {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { labelSelector: { matchExpressions: expressions } },
        ],
      },
    })
  const key = 'rollouts-pod-template-hash'

  it('is known by its key, behind what people wrote', () => {
    const template = withTerms(
      { key: 'app', operator: 'In', values: ['v0'] },
      { key, operator: 'In', values: ['v1'] },
    )
    expect([isStaleFor(spec, 'v1', template), isStaleFor(spec, 'v0', template)]).toEqual([
      false,
      true,
    ])
  })

  it('that names no ReplicaSet keeps away from none', () => {
    expect(isStaleFor(spec, 'v1', withTerms({ key, operator: 'In', values: [] }))).toBe(false)
  })

  it('is nobody’s where the strategy asks for none', () => {
    const template = withTerms({ key, operator: 'In', values: ['v0'] })
    expect(isStaleFor(canary().rollout, 'v1', template)).toBe(false)
  })
})
