import { describe, expect, it } from 'vitest'
import {
  canaryOf,
  currentStepOf,
  maxTrafficWeightOf,
  pingPongOf,
  rollbackHashOf,
  stepIndexOf,
  strategyOf,
} from '../../../../src/rollout/reconcilers/canary/canaryPass.ts'
import type { Weights } from '../../../../src/rollout/status.ts'
import { blueGreen, canary, passOf, promoted, replicaSet, routed, updating } from '../../given.ts'

describe('readings of a canary', () => {
  it('the current step is the one of the index, and none past the last', () => {
    expect(currentStepOf(passOf(updating(canary())))?.setWeight).toBe(25)
    const done = passOf(promoted(canary()))
    expect([stepIndexOf(done), currentStepOf(done)]).toEqual([3, null])
  })

  it('there is no index without steps, and it is 0 where none is recorded', () => {
    expect(stepIndexOf(passOf(updating(canary({ steps: [] }))))).toBeNull()
    expect(stepIndexOf(passOf(updating(canary(), { status: { currentStepIndex: null } })))).toBe(0)
  })

  it('weights are parts of 100 unless the plan says otherwise', () => {
    expect(maxTrafficWeightOf(passOf(updating(canary())))).toBe(100)
    const plugins = { 'example/router': {} }
    const plan = routed({ trafficRouting: { plugins, maxTrafficWeight: 1000 } })
    expect(maxTrafficWeightOf(passOf(updating(plan)))).toBe(1000)
  })

  it('the stable one of ping and pong is pong until a promotion', () => {
    expect(pingPongOf(passOf(updating(routed())))).toBeNull()
    const plan = routed({ pingPong: { pingService: 'ping', pongService: 'pong' } })
    const stateOf = (stablePingPong: '' | 'ping' | 'pong') =>
      passOf(updating(plan, { status: { stablePingPong } }))
    expect(pingPongOf(stateOf(''))).toEqual({ stable: 'pong', canary: 'ping' })
    expect(pingPongOf(stateOf('pong'))).toEqual({ stable: 'pong', canary: 'ping' })
    expect(pingPongOf(stateOf('ping'))).toEqual({ stable: 'ping', canary: 'pong' })
  })

  it('are not taken of another strategy', () => {
    const pass = passOf(updating(blueGreen()))
    expect(() => canaryOf(pass)).toThrow('a canary rule met another strategy')
    expect(() => strategyOf(pass.spec)).toThrow()
  })
})

it('on the way back to the stable with dynamicStableScale the old canary keeps its part', () => {
  const to = (podTemplateHash: string): Weights['canary'] => ({
    weight: 10,
    serviceName: '',
    podTemplateHash,
  })
  const weights = { canary: to('v1'), stable: to('v2'), additional: [], verified: null }
  const short = [replicaSet('v1', 4), replicaSet('v2', 3)]
  const plan = routed({ dynamicStableScale: true })
  const back = promoted(plan, { status: { weights }, replicaSets: short })
  expect(rollbackHashOf(passOf(back))).toBe('v1')
  expect(rollbackHashOf(passOf(promoted(plan, { status: { weights } })))).toBeNull()
  expect(
    rollbackHashOf(passOf(promoted(routed(), { status: { weights }, replicaSets: short }))),
  ).toBeNull()
  const { strategy } = back.spec
  if (strategy.kind !== 'canary') throw new Error('no canary')
  const spec = { ...back.spec, strategy: { ...strategy, trafficRouting: null } }
  expect(rollbackHashOf(passOf({ ...back, spec }))).toBeNull()
})
