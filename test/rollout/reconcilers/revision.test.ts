import { describe, expect, it } from 'vitest'
import type { ReplicaSet } from '../../../src/cluster/objects.ts'
import { recordIn } from '../../../src/document/fields.ts'
import { affinityOf as affinityFor, withAffinity } from '../../../src/rollout/antiAffinity.ts'
import { revision } from '../../../src/rollout/reconcilers/revision.ts'
import { canary, eventsOf, passOf, replicaSet, updating } from '../given.ts'

describe('the revision of the new ReplicaSet', () => {
  it('is one more than the highest when it is used again, and remembers its past', () => {
    const again = replicaSet('v2', 0, { revision: 1, revisionHistory: '' })
    const pass = passOf(
      updating(canary(), { replicaSets: [again, replicaSet('v1', 4, { revision: 2 })] }),
    )
    expect(revision(pass)).toBe('next')
    expect(pass.newRS).toMatchObject({ revision: 3, revisionHistory: '1' })
    // The Rollout’s own annotation follows in the next call.
    expect(pass.revision).toBe(2)
    revision(pass)
    expect(pass.revision).toBe(3)
    expect(eventsOf(pass)).toEqual(['RolloutUpdated: Rollout updated to revision 3'])
  })

  it('collects every number it had', () => {
    const again = replicaSet('v2', 0, { revision: 3, revisionHistory: '1' })
    const pass = passOf(
      updating(canary(), { replicaSets: [again, replicaSet('v1', 4, { revision: 4 })] }),
    )
    revision(pass)
    expect(pass.newRS).toMatchObject({ revision: 5, revisionHistory: '1,3' })
  })

  it('is one more than the highest, wherever that stands', () => {
    const replicaSets = [
      replicaSet('v3', 0, { revision: 5 }),
      replicaSet('v1', 4, { revision: 4 }),
      replicaSet('v2', 0, { revision: 1 }),
    ]
    const pass = passOf(updating(canary(), { replicaSets }))
    revision(pass)
    expect(pass.newRS?.revision).toBe(6)
  })

  it('is never lowered', () => {
    const pass = passOf(
      updating(canary(), { replicaSets: [replicaSet('v2', 0, { revision: 9 })], revision: 9 }),
    )
    revision(pass)
    expect(pass.newRS?.revision).toBe(9)
  })
})

it('minReadySeconds is copied to the new ReplicaSet alone', () => {
  const pass = passOf(updating(canary({}, { minReadySeconds: 5 })))
  revision(pass)
  expect(pass.replicaSets.map(({ minReadySeconds }) => minReadySeconds)).toEqual([0, 5])
  expect(pass.newRS).toMatchObject({ revision: 2, revisionHistory: '' })
})

it('a ReplicaSet that is found without any progress noted gets a condition', () => {
  const pass = passOf(updating(canary()))
  revision(pass)
  expect(pass.storedStatus.conditions).toMatchObject([
    {
      ...{ type: 'Progressing', status: 'True', reason: 'FoundNewReplicaSet' },
      message: 'Found new replica set "demo-v2"',
    },
  ])
  expect(pass.prev).toBe(pass.storedStatus)
})

describe('a write of the new ReplicaSet', () => {
  const antiAffinity = { requiredDuringSchedulingIgnoredDuringExecution: {} }
  const affinityOf = (one: ReplicaSet | null): unknown =>
    recordIn(recordIn(one?.template.source ?? null, 'spec'), 'affinity')
  const values = (hash: string): unknown => ({
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        expect.objectContaining({
          labelSelector: {
            matchExpressions: [
              { key: 'rollouts-pod-template-hash', operator: 'In', values: [hash] },
            ],
          },
        }),
      ],
    },
  })

  it('brings the affinity of the present update, also where the template is the spec’s own', () => {
    const plan = canary({ antiAffinity })
    const { template } = plan.rollout
    const again = replicaSet('v2', 0, { revision: 1, template })
    const pass = passOf(
      updating(plan, { replicaSets: [again, replicaSet('v1', 4, { revision: 2 })] }),
    )
    revision(pass)
    expect(affinityOf(pass.newRS)).toEqual(values('v1'))
  })

  it('is made where the rule keeps away from another ReplicaSet than the stable one', () => {
    const plan = canary({ antiAffinity })
    const template = withAffinity(plan.rollout.template, affinityFor(plan.rollout, 'v0'))
    const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 0, { template })]
    const pass = passOf(updating(plan, { replicaSets }))
    revision(pass)
    expect(affinityOf(pass.newRS)).toEqual(values('v1'))
    expect(pass.newRS).toMatchObject({ revision: 2, revisionHistory: '' })
  })

  it('that somebody else has written since fails the pass', () => {
    const pass = passOf(updating(canary({}, { minReadySeconds: 5 })))
    pass.replicaSets = pass.replicaSets.map((one) => ({ ...one }))
    expect(revision(pass)).toBe('failed')
    expect(pass.failure).toContain('has been modified')
  })
})

it('there is nothing to number without a ReplicaSet', () => {
  const pass = passOf(updating(canary(), { replicaSets: [replicaSet('v1', 4)] }))
  expect(revision(pass)).toBe('next')
  expect(pass.effects).toEqual([])
})
