import { describe, expect, it } from 'vitest'
import { begin } from '../../src/rollout/begin.ts'
import { reconcile, transition, wakeAt } from '../../src/rollout/transition.ts'
import { at, canary, ordersOf, paused, promoted, replicaSet, updating } from './given.ts'

const plan = canary()

describe('a transition', () => {
  it('creates the first ReplicaSet, and that is the whole pass', () => {
    const { state, effects, endedBy } = transition(begin(plan), { kind: 'woken', at: at(0) })
    expect(ordersOf({ effects })).toEqual(['createReplicaSet v2'])
    expect([endedBy, state.settled, wakeAt(state)]).toEqual(['creation', false, at(0)])
  })

  it('records the fact before it passes', () => {
    const next = transition(updating(plan), { kind: 'scaled', at: at(100), replicas: 6 })
    expect([next.state.spec.replicas, next.endedBy]).toEqual([6, 'scaleEvent'])
  })

  it('that changes nothing settles, and is idempotent', () => {
    const status = { currentStepIndex: 1, ...paused(90) }
    const replicaSets = [replicaSet('v1', 3), replicaSet('v2', 1)]
    let state = updating(plan, { replicaSets, status })
    for (let pass = 0; pass < 5 && !state.settled; pass++) state = reconcile(state, at(100)).state
    expect(state.settled).toBe(true)
    const again = reconcile(state, at(100))
    expect(again.effects).toEqual([])
    expect(again.state.status).toBe(state.status)
  })

  it('comes to the status write in the ordinary case', () => {
    expect(reconcile(promoted(plan), at(100)).endedBy).toBe('status')
  })
})

describe('the next wake-up', () => {
  it('is now until the state has settled, and then what the pass asked for', () => {
    const state = { ...updating(plan), now: at(100), wakeAsked: at(130) }
    expect(wakeAt({ ...state, settled: false })).toBe(at(100))
    expect(wakeAt({ ...state, settled: true })).toBe(at(130))
    expect(wakeAt({ ...state, settled: true, wakeAsked: null })).toBeNull()
  })
})
