import { describe, expect, it } from 'vitest'
import { isWokenBy, observe, type ReplicaSetPods } from '../../src/deployment/observe.ts'
import { deployment, recreate, replicaSet } from './given.ts'

const seen = (name: string, fields: Partial<ReplicaSetPods> = {}): ReplicaSetPods => ({
  name,
  have: 0,
  ready: 0,
  available: 0,
  terminating: 0,
  pods: [],
  ...fields,
})

const leaving = [replicaSet('v1', 0, { terminating: 3 }), replicaSet('v2', 0)]

describe('observe', () => {
  it('leaves the state as it is where nothing is new', () => {
    const state = deployment(leaving)
    expect(
      observe(state, [seen('demo-v1', { terminating: 3, pods: state.replicaSets[0]?.pods ?? [] })]),
    ).toBe(state)
    expect(observe(state, [seen('other-v1', { have: 4 })])).toBe(state)
  })

  it('takes the pods of its own ReplicaSets', () => {
    const [first] = observe(deployment(leaving), [seen('demo-v1', { have: 2 })]).replicaSets
    expect(first).toMatchObject({ want: 0, have: 2, terminating: 0 })
  })
})

describe('the controller', () => {
  it('is woken by every new status of a ReplicaSet', () => {
    const state = deployment([replicaSet('v2', 3, { ready: 2, available: 2 })])
    expect(isWokenBy(state, [seen('demo-v2', { have: 3, ready: 3, available: 2 })])).toBe(true)
    expect(isWokenBy(state, [seen('demo-v2', { have: 3, ready: 2, available: 2 })])).toBe(false)
  })

  it('is woken by the last pod that vanishes, with Recreate', () => {
    const fewer = [seen('demo-v1', { terminating: 1 })]
    expect(isWokenBy(deployment(leaving, recreate), fewer)).toBe(false)
    expect(isWokenBy(deployment(leaving, recreate), [seen('demo-v1')])).toBe(true)
    expect(isWokenBy(deployment(leaving), [seen('demo-v1')])).toBe(false)
  })

  it('does not learn that the old pods are gone where there are new ones', () => {
    const state = deployment(
      [replicaSet('v1', 0, { terminating: 3 }), replicaSet('v2', 2)],
      recreate,
    )
    const view = [seen('demo-v1'), seen('demo-v2', { have: 2, ready: 2, available: 2 })]
    expect(isWokenBy(state, view)).toBe(false)
  })
})
