import { describe, expect, it } from 'vitest'
import type { ReplicaSet } from '../../../../src/cluster/objects.ts'
import { replicaSets, scaleAll } from '../../../../src/rollout/reconcilers/canary/replicaSets.ts'
import {
  at,
  canary,
  deadlinesOf,
  ordersOf,
  passOf,
  pausedSince,
  promoted,
  replicaSet,
  routed,
  updating,
} from '../../given.ts'

const basic = (...sets: ReplicaSet[]) => passOf(updating(canary(), { replicaSets: sets }))

describe('one group of ReplicaSets is resized a pass', () => {
  it('the stable first', () => {
    const pass = basic(replicaSet('v1', 4), replicaSet('v2', 1))
    expect(replicaSets(pass)).toBe('write')
    expect(ordersOf(pass)).toEqual(['scale v1 4→3'])
  })

  it('else the new one', () => {
    const pass = basic(replicaSet('v1', 4), replicaSet('v2', 0))
    expect(scaleAll(pass)).toBe('scaled')
    expect(ordersOf(pass)).toEqual(['scale v2 0→1'])
  })

  it('else the rest', () => {
    const pass = basic(replicaSet('v1', 3), replicaSet('v2', 1), replicaSet('v0', 1))
    expect(scaleAll(pass)).toBe('scaled')
    expect(ordersOf(pass)).toEqual(['scale v0 1→0'])
  })

  it('else none', () => {
    expect(replicaSets(basic(replicaSet('v1', 3), replicaSet('v2', 1)))).toBe('next')
  })
})

describe('what somebody else has written since', () => {
  const written = (name: string, ...sets: ReplicaSet[]) => {
    const pass = basic(...sets)
    pass.replicaSets = pass.replicaSets.map((one) => (one.name === name ? { ...one } : one))
    return { outcome: replicaSets(pass), orders: ordersOf(pass) }
  }

  it('fails the pass where it is the stable ReplicaSet or the new one', () => {
    expect(written('demo-v1', replicaSet('v1', 4), replicaSet('v2', 1)).outcome).toBe('failed')
    expect(written('demo-v2', replicaSet('v1', 4), replicaSet('v2', 0)).outcome).toBe('failed')
  })

  it('is left to the next pass where it is an older one', () => {
    const sets = [replicaSet('v1', 3), replicaSet('v2', 1), replicaSet('v0', 1)]
    expect(written('demo-v0', ...sets)).toEqual({ outcome: 'next', orders: [] })
  })
})

it.each([
  ['the spec is paused', updating(canary({}, { paused: true }))],
  [
    'an analysis was inconclusive',
    updating(canary(), { status: pausedSince(9, 'InconclusiveAnalysisRun') }),
  ],
])('nothing is resized while %s', (_, state) => {
  const pass = passOf(state)
  expect(scaleAll(pass)).toBe('same')
  expect(ordersOf(pass)).toEqual([])
})

describe('the former stable of a routed canary', () => {
  it('gets its deadline after the promotion, and goes when that has come', () => {
    const former = replicaSet('v1', 4)
    const state = promoted(routed(), { replicaSets: [former, replicaSet('v2', 4)] })
    const pass = passOf(state)
    expect(scaleAll(pass)).toBe('same')
    expect(deadlinesOf(pass)).toEqual({ v1: 130 })
    const due = passOf({
      ...state,
      replicaSets: [{ ...former, scaleDownAt: at(100) }, replicaSet('v2', 4)],
    })
    scaleAll(due)
    expect(ordersOf(due)).toEqual(['scale v1 4→0'])
  })

  it('stays for good with a delay of 0', () => {
    const plan = routed({ scaleDownDelaySeconds: 0 })
    const pass = passOf(promoted(plan, { replicaSets: [replicaSet('v1', 4), replicaSet('v2', 4)] }))
    scaleAll(pass)
    expect([ordersOf(pass), deadlinesOf(pass)]).toEqual([[], {}])
    expect([pass.wake, pass.asksAgain]).toEqual([null, true])
  })

  it('stays while a Service still leads to it', () => {
    const services = [{ name: 'demo-stable', hash: 'v1', managedBy: 'demo' }]
    const sets = [replicaSet('v1', 4), replicaSet('v2', 4)]
    const pass = passOf(promoted(routed(), { replicaSets: sets, services }))
    scaleAll(pass)
    expect(deadlinesOf(pass)).toEqual({})
  })
})
