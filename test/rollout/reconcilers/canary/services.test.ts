import { describe, expect, it } from 'vitest'
import type { Service } from '../../../../src/cluster/objects.ts'
import { pingPong, pointed, services } from '../../../../src/rollout/reconcilers/canary/services.ts'
import { canary, ordersOf, passOf, promoted, replicaSet, routed, updating } from '../../given.ts'

const named = { canaryService: 'demo-canary', stableService: 'demo-stable' }
const at = (
  canaryHash: string,
  stableHash: string,
  managedBy: string | null = 'demo',
): readonly Service[] => [
  { name: 'demo-canary', hash: canaryHash, managedBy },
  { name: 'demo-stable', hash: stableHash, managedBy },
]
const running = [replicaSet('v1', 4), replicaSet('v2', 1)]

describe('the Services', () => {
  it('follow the stable ReplicaSet, then the new one, once these can answer', () => {
    const pass = passOf(updating(canary(named), { services: at('', ''), replicaSets: running }))
    expect(services(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual(['demo-stable → v1', 'demo-canary → v2'])
    const empty = passOf(updating(canary(named), { services: at('v1', 'v1') }))
    services(empty)
    expect(ordersOf(empty)).toEqual([])
  })

  it('both lead to the stable after the abort of a basic canary', () => {
    const state = { services: at('v2', 'v1'), replicaSets: running, status: { abort: true } }
    const pass = passOf(updating(canary(named), state))
    services(pass)
    expect(ordersOf(pass)).toEqual(['demo-canary → v1'])
  })

  it('of a routed canary stay with the canary’s pods here, aborted or not', () => {
    const state = { services: at('v1', 'v1'), replicaSets: running, status: { abort: true } }
    const pass = passOf(updating(routed(), state))
    services(pass)
    expect(ordersOf(pass)).toEqual(['demo-canary → v2'])
  })

  it('that are not there fail the pass', () => {
    const pass = passOf(updating(canary(named), { services: [] }))
    expect(services(pass)).toBe('failed')
    expect(pass.failure).toBe('service "demo-stable" not found')
  })
})

describe('a Service that is taken over', () => {
  it('waits for all of the pods, one that is managed for the first', () => {
    const some = [replicaSet('v1', 4), replicaSet('v2', 2, { available: 1 })]
    const fresh = passOf(updating(canary(named), { services: at('', '', null), replicaSets: some }))
    pointed(fresh, 'demo-canary', fresh.newRS, true)
    expect(ordersOf(fresh)).toEqual([])
    const managed = passOf(updating(canary(named), { services: at('', ''), replicaSets: some }))
    pointed(managed, 'demo-canary', managed.newRS, true)
    expect(ordersOf(managed)).toEqual(['demo-canary → v2'])
  })

  it('is left alone without a name or a ReplicaSet', () => {
    const pass = passOf(updating(canary(named)))
    expect(pointed(pass, '', pass.newRS, false)).toBe('next')
    expect(pointed(pass, 'demo-canary', null, false)).toBe('next')
    expect(ordersOf(pass)).toEqual([])
  })
})

describe('ping-pong', () => {
  const plan = routed({ pingPong: { pingService: 'ping', pongService: 'pong' } })

  it('sends the one that is not stable to the new ReplicaSet, pods or no pods', () => {
    const pass = passOf(updating(plan, { status: { stablePingPong: 'ping' } }))
    expect(pingPong(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual(['pong → v2'])
  })

  it('leaves a promoted rollout alone', () => {
    const pass = passOf(promoted(plan, { status: { stablePingPong: 'ping' } }))
    pingPong(pass)
    expect(ordersOf(pass)).toEqual([])
  })
})

describe('the canary Service', () => {
  it('does not go back with an abort before the stable can answer', () => {
    const asleep = [replicaSet('v1', 4, { available: 0 }), replicaSet('v2', 1)]
    const state = { services: at('v2', 'v1'), replicaSets: asleep, status: { abort: true } }
    const pass = passOf(updating(canary(named), state))
    services(pass)
    expect(ordersOf(pass)).toEqual([])
  })

  it('stays with the canary that was while traffic is balanced on the way back', () => {
    const to = (podTemplateHash: string) => ({ weight: 10, serviceName: '', podTemplateHash })
    const weights = { canary: to('v1'), stable: to('v2'), additional: [], verified: null }
    const short = [replicaSet('v1', 4), replicaSet('v2', 3)]
    const leads = (plan: Parameters<typeof promoted>[0]): string[] => {
      const state = { services: at('v1', 'v2'), replicaSets: short, status: { weights } }
      const pass = passOf(promoted(plan, state))
      services(pass)
      return ordersOf(pass)
    }
    expect(leads(routed({ dynamicStableScale: true }))).toEqual([])
    expect(leads(routed())).toEqual(['demo-canary → v2'])
  })

  it('waits for a pod to answer, as the stable one does', () => {
    const asleep = [replicaSet('v1', 4, { available: 0 }), replicaSet('v2', 1, { available: 0 })]
    const pass = passOf(updating(canary(named), { services: at('v9', 'v9'), replicaSets: asleep }))
    services(pass)
    expect(ordersOf(pass)).toEqual([])
  })

  it('that is missing fails the pass, also after an abort', () => {
    const state = { services: at('v1', 'v1').slice(1), replicaSets: running }
    const pass = passOf(updating(canary(named), state))
    expect(services(pass)).toBe('failed')
    expect(pass.failure).toBe('service "demo-canary" not found')
    const aborted = passOf(updating(canary(named), { ...state, status: { abort: true } }))
    expect(services(aborted)).toBe('failed')
  })
})

it('a Service that leads to the ReplicaSet already is not taken over', () => {
  const own = at('v2', 'v1', null)
  const pass = passOf(updating(canary(named), { services: own, replicaSets: running }))
  expect(services(pass)).toBe('next')
  expect([pass.services, ordersOf(pass)]).toEqual([own, []])
})
