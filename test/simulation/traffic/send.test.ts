import { describe, expect, it } from 'vitest'
import { redirected } from '../../../src/simulation/traffic/redirect.ts'
import { askService, sendMany } from '../../../src/simulation/traffic/send.ts'
import { type TrafficPlan, users } from '../../../src/simulation/traffic/trafficPlan.ts'
import type { Mirror, Traffic } from '../../../src/timeline/traffic.ts'
import { canary, replicaSet, updating } from '../../rollout/given.ts'
import { begunFor, planWith } from './begun.ts'
import { answered, meshed, networkOf, played, service, webPlan } from './given.ts'

const plan = planWith({ failing: new Set(['app:v2']) })
const selector = { app: 'demo' }
const services = [
  { name: 'app', selector, hash: '' },
  { name: 'other', selector, hash: '' },
]
const world = {
  rollout: updating(canary(), { replicaSets: [replicaSet('v1', 3), replicaSet('v2', 1)] }),
  deployments: [],
  experiments: [],
  remains: null,
}
const front = { labels: selector, selector: null, named: [] }
const network = networkOf({ front }, services)
const directed = (given: TrafficPlan, around = world) =>
  redirected(given, begunFor(given), network, around)

describe('users’ requests', () => {
  it('go round all pods, and are counted by ReplicaSet, by group and by Service', () => {
    const { served, sent, refused, groups } = sendMany(plan, directed(plan), world, 8)
    expect([sent, refused]).toEqual([8, 0])
    expect(served).toEqual([
      { hash: 'v1', requests: 6, errors: 0 },
      { hash: 'v2', requests: 2, errors: 2 },
    ])
    const app = { service: 'app', sent: 8, served: 8, refused: 0 }
    expect(groups).toMatchObject([{ name: 'users', sent: 8, refused: 0, services: [app] }])
  })

  it('are refused where no pod is ready', () => {
    const replicaSets = [replicaSet('v1', 4, { ready: 0 })]
    const nobody = { ...world, rollout: updating(canary(), { replicaSets }) }
    const traffic = sendMany(plan, directed(plan, nobody), nobody, 3)
    expect(traffic).toMatchObject({ sent: 3, refused: 3, served: [] })
    const app = { service: 'app', sent: 3, served: 0, refused: 3 }
    expect(traffic.groups).toMatchObject([{ refused: 3, unrouted: 0, services: [app] }])
  })

  it('are counted apart for every group, and once in all', () => {
    const two = planWith({ groups: [{ ...users, name: 'some', part: 0.25 }, users] })
    const traffic = sendMany(two, directed(two), world, 16)
    expect(traffic.groups.map(({ name, sent }) => [name, sent])).toEqual([
      ['some', 4],
      ['users', 12],
    ])
    expect(traffic.served.map(({ requests }) => requests)).toEqual([12, 4])
  })
})

describe('copies', () => {
  const copying = (mirror: Mirror) => {
    const traffic = directed(plan)
    return { ...traffic, groups: traffic.groups.map((group) => ({ ...group, mirror })) }
  }

  it('are a share of the requests, and no answers of theirs', () => {
    const cohorts = [{ replicaSet: 'v2', ready: 1 }]
    let traffic: Traffic = copying({ percentage: 30, cohorts })
    for (const count of [1, 2, 3, 4]) traffic = { ...sendMany(plan, traffic, world, count) }
    expect(traffic.mirrored).toEqual({
      sent: 3,
      served: [{ hash: 'v2', requests: 3, errors: 3 }],
      refused: 0,
    })
    expect(traffic.served.reduce((sum, one) => sum + one.requests, 0)).toBe(10)
  })

  it('are lost where nobody is, and no user is told', () => {
    const traffic = sendMany(plan, copying({ percentage: 100, cohorts: [] }), world, 10)
    expect(traffic.mirrored).toEqual({ sent: 10, served: [], refused: 10 })
    expect(traffic.refused).toBe(0)
  })
})

describe('a measurement’s request', () => {
  it('takes its turn with users, where they come through the same Service', () => {
    let traffic = directed(plan)
    const images: (string | null)[] = []
    for (let request = 0; request < 8; request++) {
      const one = askService(plan, traffic, world, 'app')
      traffic = one.traffic
      images.push(one.image)
    }
    expect(images.filter((image) => image === 'app:v2')).toHaveLength(2)
    expect(traffic.served).toEqual(sendMany(plan, directed(plan), world, 8).served)
    expect(traffic.sent).toBe(0)
    expect(traffic.asked).toEqual([{ service: 'app', sent: 8, served: 8, refused: 0 }])
  })

  it('goes round the pods by itself elsewhere', () => {
    let traffic = directed(plan)
    for (let request = 0; request < 4; request++) {
      traffic = askService(plan, traffic, world, 'other').traffic
    }
    expect(traffic.served.map(({ requests }) => requests)).toEqual([3, 1])
    expect(traffic.groups[0]?.state.taken).toEqual([0])
    expect(askService(plan, traffic, { ...world, rollout: null }, 'other').image).toBeNull()
  })
})

const canaryOf = (steps: string, more = ''): string =>
  `{ canary: { stableService: web, canaryService: web-canary, trafficRouting: { ${more}
  istio: { virtualService: { name: web, routes: [primary] } } }, steps: ${steps} } }`
const behind = [service('web'), service('web-canary'), service('all'), meshed]
const managed = 'managedRoutes: [{ name: testers }, { name: shadow }],'

describe('in a scenario', () => {
  it('those with a header go where its route leads, at a weight of 0', () => {
    const match = "[{ headerName: X-Tester, headerValue: { exact: 'yes' } }]"
    const steps = `[{ setCanaryScale: { replicas: 1 } }, { setHeaderRoute: { name: testers, match: ${match} } }, { pause: {} }]`
    const testers = { name: 'testers', share: 0.1, headers: { 'x-tester': 'yes' } }
    const timeline = played(webPlan(canaryOf(steps, managed), behind), {
      traffic: { requestsPerSecond: 10, groups: [testers] },
    })
    expect(answered(timeline, '65s', '5m')).toEqual({ 'web:1': 2115, 'web:2': 235 })
  })

  it('two ways in serve their own shares at once: by weight, and by pods', () => {
    const steps = '[{ setCanaryScale: { replicas: 4 } }, { setWeight: 10 }, { pause: {} }]'
    const inside = { name: 'inside', share: 0.5, service: 'all' }
    const timeline = played(webPlan(canaryOf(steps), behind), {
      traffic: { requestsPerSecond: 20, groups: [inside], router: 'nginx' },
      script: [
        { at: '0s', deploy: true },
        { at: '1m', setImage: 'web:2' },
        { at: '165s', scale: 4 },
      ],
      until: '165s',
    })
    // 100 s of 10 a second each: half of the pods are of web:2, and a tenth of the weight.
    expect(answered(timeline, '65s', '165s')).toEqual({ 'web:1': 500 + 900, 'web:2': 500 + 100 })
    expect(timeline.at('165s')?.traffic?.groups).toMatchObject([
      { name: 'inside', sent: 1650, services: [{ service: 'all', sent: 1650 }] },
      { name: 'users', sent: 1650, services: [{ service: 'web' }, { service: 'web-canary' }] },
    ])
  })

  it('a mirror route copies to the canary, and users notice nothing', () => {
    const match = "[{ method: { exact: 'GET' } }]"
    const route = `{ setMirrorRoute: { name: shadow, percentage: 25, match: ${match} } }`
    const steps = `[{ setCanaryScale: { replicas: 1 } }, ${route}, { pause: {} }]`
    const timeline = played(webPlan(canaryOf(steps, managed), behind), {
      app: { 'web:2': { status: 500 } },
      script: [
        { at: '0s', deploy: true },
        { at: '1m', setImage: 'web:2' },
        { at: '165s', scale: 4 },
      ],
      until: '165s',
    })
    expect(answered(timeline, '65s', '165s')).toEqual({ 'web:1': 1000 })
    const { mirrored, served } = timeline.at('165s')?.traffic ?? {}
    expect(mirrored).toMatchObject({ sent: 250, served: [{ requests: 250, errors: 250 }] })
    expect(served).toMatchObject([{ errors: 0 }])
  })

  it('nobody is there while the Rollout is deleted, or has no pods', () => {
    const steps = '[{ setWeight: 10 }, { pause: {} }]'
    const deleted = played(webPlan(canaryOf(steps), behind), {
      script: [
        { at: '0s', deploy: true },
        { at: '1m', delete: true },
        { at: '2m', deploy: true },
      ],
    })
    expect(answered(deleted, '10s', '3m')).toEqual({ 'web:1': 1050, nobody: 650 })
    expect(deleted.at('2m')?.traffic).toMatchObject({ sent: 1200, refused: 650 })
    const idle = played(webPlan(canaryOf(steps), behind), {
      script: [
        { at: '0s', deploy: true },
        { at: '1m', scale: 0 },
      ],
    })
    expect(answered(idle, '50s', '70s')).toEqual({ 'web:1': 100, nobody: 100 })
  })

  it('the balancer follows another strategy that is applied', () => {
    const basic = '{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }'
    const mesh = canaryOf('[{ setCanaryScale: { replicas: 1 } }, { setWeight: 50 }, { pause: {} }]')
    const timeline = played(webPlan(basic, behind), {
      script: [
        { at: '0s', deploy: true },
        { at: '1m', apply: webPlan(mesh, behind) },
        { at: '2m', setImage: 'web:2' },
      ],
      until: '20m',
    })
    expect(timeline.at('3m')?.traffic?.network.routing.router).toBe('envoyWeightedClusters')
    const { 'web:2': some } = answered(timeline, '125s', '20m')
    expect((some ?? 0) / 10750).toBeCloseTo(0.5, 1)
  })

  it('traffic goes back to the old version while selectors lag behind weights', () => {
    const steps = '[{ setWeight: 50 }, { pause: { duration: 1m } }]'
    const timeline = played(webPlan(canaryOf(steps), behind), { lag: { services: '20s' } })
    const promoted = timeline.moments.find(
      ({ at, world }) =>
        at > 60_000 &&
        world.rollout?.status.stableRS !== timeline.at('1m')?.rollout?.status.stableRS,
    )
    expect(promoted?.at).toBe(130_000)
    expect(answered(timeline, '130s', '150s')).toEqual({ 'web:1': 200 })
    expect(answered(timeline, '150s', '5m')).toEqual({ 'web:2': 1500 })
  })
})
