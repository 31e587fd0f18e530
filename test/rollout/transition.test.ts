import { describe, expect, it } from 'vitest'
import { applyEvent } from '../../src/rollout/apply.ts'
import { begin } from '../../src/rollout/begin.ts'
import { reconcile, transition, wakeAt } from '../../src/rollout/transition.ts'
import { at, canary, ordersOf, paused, promoted, replicaSet, routed, updating } from './given.ts'

const plan = canary()

describe('a transition', () => {
  it('creates the first ReplicaSet, and that is the whole pass', () => {
    const { state, effects } = transition(begin(plan), { kind: 'woken', at: at(0) })
    expect(ordersOf({ effects })).toEqual(['createReplicaSet v2'])
    expect([state.rests, wakeAt(state)]).toEqual([false, at(0)])
    expect(reconcile(begin(plan), at(0)).endedBy).toBe('creation')
  })

  it('records the fact before it passes', () => {
    const scaled = { kind: 'scaled', at: at(100), replicas: 6 } as const
    const { state, effects } = transition(updating(plan), scaled)
    expect(state.spec.replicas).toBe(6)
    // The pass of one who knows the new size.
    const known = reconcile(applyEvent(updating(plan), scaled), at(100))
    expect([known.endedBy, known.orders]).toEqual(['scaleEvent', effects])
  })

  it('that changes nothing rests, and is idempotent', () => {
    const status = { currentStepIndex: 1, ...paused(90) }
    const replicaSets = [replicaSet('v1', 3), replicaSet('v2', 1)]
    let state = updating(plan, { replicaSets, status })
    for (let pass = 0; pass < 5 && !state.rests; pass++) state = reconcile(state, at(100)).state
    expect(state.rests).toBe(true)
    const again = reconcile(state, at(100))
    expect(again.orders).toEqual([])
    expect(again.state.status).toBe(state.status)
  })

  it('comes to the status write in the ordinary case', () => {
    expect(reconcile(promoted(plan), at(100)).endedBy).toBe('status')
  })
})

it('another pass is asked for where none follows by itself', () => {
  const asks = (available: number): readonly [boolean, boolean] => {
    const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 4, { available })]
    const of = routed({ scaleDownDelaySeconds: 0 })
    const { asksAgain, rests } = reconcile(promoted(of, { replicaSets }), at(100))
    return [asksAgain, rests]
  }
  // Without a delay the former stable asks again and again; the first pass has a status to write.
  expect(asks(4)).toEqual([false, false])
  let state = promoted(routed({ scaleDownDelaySeconds: 0 }), {
    replicaSets: [replicaSet('v1', 4), replicaSet('v2', 4)],
  })
  for (let pass = 0; pass < 9 && !state.rests; pass++) state = reconcile(state, at(100)).state
  const turn = reconcile(state, at(100))
  expect([turn.asksAgain, turn.rests, turn.state.asksAgain]).toEqual([true, true, true])
})

describe('the next wake-up', () => {
  it('is now until the state rests, and then what the pass asked for', () => {
    const state = { ...updating(plan), now: at(100), wakeAsked: at(130) }
    expect(wakeAt({ ...state, rests: false })).toBe(at(100))
    expect(wakeAt({ ...state, rests: true })).toBe(at(130))
    expect(wakeAt({ ...state, rests: true, wakeAsked: null })).toBeNull()
  })
})
