import { describe, expect, it } from 'vitest'
import type { Order } from '../../src/cluster/order.ts'
import { planOf, simulated, told } from './given.ts'

const kinds = (effects: readonly Order[]): string[] =>
  effects.flatMap(({ kind }) => (kind === 'recordEvent' ? [] : [kind]))

describe('rounds', () => {
  it('let pods answer between two passes of one instant', () => {
    // Pods that are ready at once: the whole first step, from the template to its pause, takes no time.
    const timeline = simulated({ pods: {}, script: [{ at: '30s', setImage: 'app:v2' }] })
    const moment = timeline.moments.find(({ at }) => at === 30_000)
    expect(told(timeline.at('30s'))).toBe('Paused v1 1/1 v2 1/1')
    expect(kinds(moment?.effects ?? [])).toEqual([
      'createReplicaSet',
      'scaleReplicaSet',
      'scaleReplicaSet',
    ])
  })

  it('replace an evicted pod in the instant of its eviction', () => {
    const { moments } = simulated({ pods: {}, script: [{ at: '30s', restart: true }] })
    const moment = moments.find(
      ({ at, effects }) => at >= 30_000 && effects.some((one) => one.kind === 'evictPods'),
    )
    const [replicaSet] = moment?.world.rollout?.replicaSets ?? []
    expect(replicaSet).toMatchObject({ want: 2, have: 2, available: 2 })
  })

  it('that ask for a pass without any delay get it a second later', () => {
    // A delay of 0 keeps the former stable for ever, and asks for a pass in every one.
    const routing = { trafficRouting: { plugins: { 'example/router': {} } } }
    const services = { canaryService: 'demo-canary', stableService: 'demo-stable' }
    const plan = planOf({ ...routing, ...services, scaleDownDelaySeconds: 0, steps: [] })
    const { moments } = simulated({
      plan,
      script: [{ at: '30s', setImage: 'app:v2' }],
      until: '1m',
    })
    expect(moments.slice(-4).map(({ at }) => at / 1000)).toEqual([57, 58, 59, 60])
    expect(told(moments.at(-1)?.world ?? null)).toBe('Healthy v1 2/2 v2 2/2')
  })
})
