import { describe, expect, it } from 'vitest'
import { scaleEvent } from '../../../src/rollout/reconcilers/scaleEvent.ts'
import {
  blueGreen,
  canary,
  condition,
  ordersOf,
  passOf,
  paused,
  replicaSet,
  updating,
} from '../given.ts'

const scaled = canary({}, { replicas: 8 })
const standing = [replicaSet('v1', 3), replicaSet('v2', 1)]

describe('a change of replicas', () => {
  it('is answered by a pass that only resizes: a pause at 25 % of 4 becomes 25 % of 8', () => {
    const status = { currentStepIndex: 1, ...paused(50) }
    let state = updating(scaled, { replicaSets: standing, status })
    const orders: string[] = []
    for (let round = 0; round < 4; round++) {
      const pass = passOf(state)
      if (scaleEvent(pass) === 'next') break
      orders.push(...ordersOf(pass))
      const replicaSets = pass.replicaSets.map((one) => ({
        ...replicaSet(one.hash, one.want),
        desiredReplicas: one.desiredReplicas,
      }))
      state = { ...state, replicaSets, status: pass.storedStatus }
    }
    expect(orders).toEqual(['scale v1 3→6', 'scale v2 1→2'])
    expect(state.status.currentStepIndex).toBe(1)
    expect(state.status.pauseConditions).toEqual(status.pauseConditions)
  })

  it('is seen by what new and stable ReplicaSets with pods were last told', () => {
    const told = standing.map((one) => ({ ...one, desiredReplicas: 8 }))
    expect(scaleEvent(passOf(updating(scaled, { replicaSets: told })))).toBe('next')
    const empty = [replicaSet('v1', 0), replicaSet('v2', 0), replicaSet('v0', 3)]
    expect(scaleEvent(passOf(updating(scaled, { replicaSets: empty })))).toBe('next')
  })

  it('refreshes the counts of the old status, and nothing else of it', () => {
    const told = [replicaSet('v1', 6, { desiredReplicas: 8 }), replicaSet('v2', 2)]
    const pass = passOf(updating(scaled, { replicaSets: told, status: { replicas: 4 } }))
    expect(scaleEvent(pass)).toBe('end')
    expect(pass.storedStatus).toMatchObject({
      availableReplicas: 8,
      HPAReplicas: 8,
      replicas: 4,
      currentStepIndex: 0,
    })
  })
})

it('a change of replicas ends where the new ReplicaSet was written by somebody else', () => {
  const again = replicaSet('v2', 2, { revision: 1, desiredReplicas: 8 })
  const stable = replicaSet('v1', 6, { revision: 2 })
  const pass = passOf(updating(scaled, { replicaSets: [stable, again] }))
  pass.replicaSets = pass.replicaSets.map((one) => (one === again ? { ...one } : one))
  expect(scaleEvent(pass)).toBe('failed')
  expect(ordersOf(pass)).toEqual([])
  expect(pass.failure).toContain('has been modified')
  expect(pass.storedStatus).toBe(pass.prev)
})

it('a change of replicas that cannot be answered writes no status', () => {
  const pass = passOf(updating(scaled, { replicaSets: standing, status: { replicas: 9 } }))
  pass.replicaSets = pass.replicaSets.map((one) => ({ ...one }))
  expect(scaleEvent(pass)).toBe('failed')
  expect(pass.storedStatus).toBe(pass.prev)
})

it('a blue-green Rollout without one of its Services waits for it in silence', () => {
  const plan = blueGreen({}, { replicas: 8 })
  const pass = passOf(updating(plan, { replicaSets: standing, services: [] }))
  expect(scaleEvent(pass)).toBe('end')
  expect([pass.failure, ordersOf(pass)]).toEqual(['', []])
  expect(pass.storedStatus).toBe(pass.prev)
})

it('releases that abort after conditions leave conditions alone while they resize', () => {
  const conditions = [condition('Progressing', 'True', 'ReplicaSetUpdated', 90)]
  const replicaSets = [replicaSet('v1', 6, { desiredReplicas: 8 }), replicaSet('v2', 2)]
  const state = updating(scaled, { replicaSets, status: { conditions } })
  const typesIn = (abortBeforeConditions: boolean): string[] => {
    const pass = passOf({ ...state, controller: { ...state.controller, abortBeforeConditions } })
    scaleEvent(pass)
    return pass.storedStatus.conditions.map(({ type }) => type)
  }
  expect(typesIn(false)).toEqual(['Progressing'])
  expect(typesIn(true)).toEqual(['Progressing', 'Available', 'Completed'])
})
