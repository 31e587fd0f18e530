import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary } from '../../../src/views/strategies/canary.ts'
import { replicaSet } from '../sample.ts'

const read = (strategy: JsonObject, status: JsonObject) =>
  canary({ spec: { strategy: { canary: strategy } }, status })
const hashes = { stableRS: 'old', currentPodHash: 'new' }

describe('roles', () => {
  it('are stable and canary, and none for older ReplicaSets', () => {
    const { rolesOf } = read({}, hashes)
    expect([rolesOf('old'), rolesOf('new'), rolesOf('older')]).toEqual([['stable'], ['canary'], []])
  })

  it('are stable only once the newest version is the stable one', () => {
    expect(read({}, { stableRS: 'new', currentPodHash: 'new' }).rolesOf('new')).toEqual(['stable'])
  })

  it('tell ping from pong where Services take turns', () => {
    const pingPong = { pingPong: { pingService: 'a', pongService: 'b' } }
    const ping = read(pingPong, { ...hashes, canary: { stablePingPong: 'ping' } })
    expect([ping.rolesOf('old'), ping.rolesOf('new')]).toEqual([
      ['stable', 'ping'],
      ['canary', 'pong'],
    ])
    const pong = read(pingPong, hashes)
    expect([pong.rolesOf('old'), pong.rolesOf('new')]).toEqual([
      ['stable', 'pong'],
      ['canary', 'ping'],
    ])
  })
})

describe('progress', () => {
  const steps = [{ setWeight: 20 }, { pause: {} }, { setWeight: 60 }]
  const four = [{ ...replicaSet, roles: ['canary'] as const, available: 1 }]
  const progress = (strategy: JsonObject, status: JsonObject) =>
    read(strategy, { ...hashes, availableReplicas: 4, ...status }).progressOf(four)

  it('holds the last weight that was set', () => {
    expect(progress({ steps }, { currentStepIndex: 1 })).toEqual({
      step: '1/3',
      setWeight: 20,
      actualWeight: 25,
    })
    expect(progress({ steps: [{ pause: {} }] }, { currentStepIndex: 0 })?.setWeight).toBe(0)
  })

  it('is 100 after the last step and without steps', () => {
    expect(progress({ steps }, { currentStepIndex: 3 })).toEqual({
      step: '3/3',
      setWeight: 100,
      actualWeight: 100,
    })
    expect(progress({}, {})).toEqual({ step: '', setWeight: 100, actualWeight: 100 })
  })

  it('multiplies in 32 bits, as the plugin does', () => {
    const many = [{ ...replicaSet, roles: ['canary'] as const, available: 2147483647 }]
    const status = { ...hashes, currentStepIndex: 0, availableReplicas: 1 }
    expect(read({ steps }, status).progressOf(many)?.actualWeight).toBe(-100)
  })

  it('wants nothing for the canary after an abort', () => {
    expect(progress({ steps }, { currentStepIndex: 0, abort: true })?.setWeight).toBe(0)
  })

  it('shows no step where none is recorded yet, but begins at the first', () => {
    expect(progress({ steps }, {})).toMatchObject({ step: '', setWeight: 20 })
  })

  it('shows the router’s weight, and the wanted one until there is any', () => {
    const routed = { steps, trafficRouting: { maxTrafficWeight: 1000 } }
    const weights = { canary: { weight: 7 } }
    const status = { currentStepIndex: 0 }
    expect(progress(routed, { ...status, canary: { weights } })?.actualWeight).toBe(7)
    expect(progress(routed, status)?.actualWeight).toBe(20)
    expect(progress(routed, { currentStepIndex: 3 })?.actualWeight).toBe(1000)
    expect(progress(routed, { ...status, availableReplicas: 0 })?.actualWeight).toBe(0)
  })
})
