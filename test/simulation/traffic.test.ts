import { describe, expect, it } from 'vitest'
import {
  beginTraffic,
  redirected,
  requestsBetween,
  routerKindOf,
  sendMany,
  sendOne,
  type TrafficPlan,
} from '../../src/simulation/traffic.ts'
import { instant } from '../../src/units/time.ts'
import { canary, replicaSet, updating } from '../rollout/given.ts'
import { simulated } from './given.ts'

const at = (second: number) => instant(second * 1000)
const plan: TrafficPlan = {
  requestsPerSecond: 2,
  router: 'roundRobin',
  seed: 0,
  failing: new Set(['app:v2']),
}
const rollout = updating(canary(), { replicaSets: [replicaSet('v1', 3), replicaSet('v2', 1)] })
const directed = redirected(beginTraffic(plan), rollout, [])

describe('users’ requests', () => {
  it('come at an even pace, and none is lost between two instants', () => {
    expect(requestsBetween(plan, at(0), at(1))).toBe(2)
    expect(requestsBetween(plan, instant(0), instant(300))).toBe(1)
    expect(requestsBetween(plan, instant(300), instant(1000))).toBe(1)
    expect(requestsBetween(plan, at(-5), at(1))).toBe(2)
    const parts = [0, 130, 499, 500, 777, 1000].map(instant)
    const sum = parts
      .slice(1)
      .reduce((sum, to, index) => sum + requestsBetween(plan, parts[index] ?? to, to), 0)
    expect(sum).toBe(2)
  })

  it('go round all pods of a Rollout without routing', () => {
    const { served, sent, refused } = sendMany(plan, directed, rollout, 8)
    expect([sent, refused]).toEqual([8, 0])
    expect(served).toEqual([
      { hash: 'v1', requests: 6, errors: 0 },
      { hash: 'v2', requests: 2, errors: 2 },
    ])
  })

  it('are counted like those that are sent one by one', () => {
    let traffic = directed
    const answered: (string | null)[] = []
    for (let request = 0; request < 8; request++) {
      const one = sendOne(plan, traffic, rollout)
      traffic = one.traffic
      answered.push(one.hash)
    }
    expect(answered.filter((hash) => hash === 'v2')).toHaveLength(2)
    expect(traffic.served).toEqual(sendMany(plan, directed, rollout, 8).served)
    expect(traffic.sent).toBe(0)
  })

  it('are refused where no pod is ready', () => {
    const nobody = updating(canary(), { replicaSets: [replicaSet('v1', 4, { ready: 0 })] })
    const traffic = redirected(directed, nobody, [])
    expect(sendMany(plan, traffic, nobody, 3)).toMatchObject({ refused: 3, served: [] })
  })

  it('are not directed anew where nothing changed', () => {
    expect(redirected(directed, rollout, [])).toBe(directed)
  })
})

it('a plan’s provider decides who balances, the plain round robin where it says nothing', () => {
  expect(routerKindOf(undefined)).toBe('roundRobin')
  expect(routerKindOf('nginx')).toBe('ingressNginx')
})

it('a scenario’s requests are answered by the pods of their time', () => {
  const traffic = { requestsPerSecond: 1 }
  const timeline = simulated({ traffic, script: [{ at: '30s', setImage: 'app:v2' }], until: '15m' })
  expect(timeline.at('29s')?.traffic).toMatchObject({
    refused: 5,
    served: [{ hash: 'v1', requests: 24 }],
  })
  const { sent, refused, served } = timeline.at('15m')?.traffic ?? {
    sent: 0,
    refused: 0,
    served: [],
  }
  expect(sent).toBe(900)
  expect(refused).toBe(5)
  expect(served.reduce((sum, one) => sum + one.requests, 0)).toBe(895)
})
