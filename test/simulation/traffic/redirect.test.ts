import { describe, expect, it } from 'vitest'
import { beginTraffic, redirected } from '../../../src/simulation/traffic/redirect.ts'
import { users } from '../../../src/simulation/traffic/trafficPlan.ts'
import { canary, replicaSet, routed, updating } from '../../rollout/given.ts'
import { begunFor, planWith } from './begun.ts'
import { networkOf } from './given.ts'

const plan = planWith()
const world = (...replicaSets: readonly ReturnType<typeof replicaSet>[]) => ({
  rollout: updating(canary(), { replicaSets }),
  deployments: [],
  experiments: [],
  remains: null,
})
const selector = { app: 'demo' }
const network = networkOf({ front: { labels: selector, selector: null, named: [] } })
const two = world(replicaSet('v1', 3), replicaSet('v2', 1))

it('traffic begins with what the manifests have, and nobody there', () => {
  const { groups, network: begun, sent } = beginTraffic(plan, routed())
  expect(sent).toBe(0)
  expect(begun.routing.destinations.map(({ service }) => service)).toEqual([
    'demo-stable',
    'demo-canary',
  ])
  expect(groups[0]?.state.destinations.map(({ cohorts }) => cohorts)).toEqual([[], []])
})

describe('traffic', () => {
  it('is not directed anew where nothing changed', () => {
    const directed = redirected(plan, begunFor(plan), network, two)
    expect(redirected(plan, directed, network, two)).toBe(directed)
  })

  it('follows the pods', () => {
    const directed = redirected(plan, begunFor(plan), network, two)
    const other = redirected(plan, directed, network, world(replicaSet('v1', 2)))
    expect(other.groups[0]?.state.destinations[0]?.cohorts).toEqual([
      { replicaSet: 'v1', ready: 2 },
    ])
  })

  it('gets another balancer with another provider', () => {
    const directed = redirected(plan, begunFor(plan), network, two)
    const nginx = networkOf({ ...network.routing, router: 'ingressNginx' })
    const other = redirected(plan, directed, nginx, two)
    expect(other.groups[0]?.state.split.kind).toBe('ingressNginx')
  })

  it('of a group keeps what it has counted', () => {
    const given = planWith({ groups: [{ ...users, name: 'some', part: 0.5 }, users] })
    const begun = begunFor(given)
    const counted = { ...begun, groups: begun.groups.map((one) => ({ ...one, sent: 7 })) }
    const directed = redirected(given, counted, network, two)
    expect(directed.groups.map(({ name, sent }) => `${name} ${sent}`)).toEqual([
      'some 7',
      'users 7',
    ])
  })
})
