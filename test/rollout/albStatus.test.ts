import { describe, expect, it } from 'vitest'
import { albStatus } from '../../src/rollout/albStatus.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { World } from '../../src/timeline/world.ts'
import { parsePlan } from '../../src/yaml/index.ts'

const pingPong = 'pingPong: { pingService: ping, pongService: pong }'
const named = 'canaryService: pong, stableService: ping'

function worldOf(services: string, world: Omit<Scenario, 'plan'>): World | null {
  const plan = parsePlan(`
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary: {
      ${services},
      trafficRouting: { alb: { ingress: web, rootService: web, servicePort: 80 } },
      steps: [{ analysis: { templates: [{ templateName: smoke }], args: [
        { name: group, valueFrom: { fieldRef: { fieldPath: status.alb.canaryTargetGroup.name } } },
        { name: hash, valueFrom: { fieldRef: { fieldPath: status.stableRS } } }] } }]
    }
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: smoke }
spec:
  args: [{ name: group }, { name: hash }]
  metrics: [{ name: smoke, count: 9, interval: 1m, provider: { prometheus: { address: 'http://p', query: up } } }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec:
  rules:
    - http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }
${['web', 'ping', 'pong']
  .map(
    (name) =>
      `---\n{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { selector: { app: web }, ports: [{ port: 80 }] } }\n`,
  )
  .join('')}`)
  return simulate({ plan, script: [{ at: '1m', setImage: 'web:2' }], ...world }).at('2m')
}

function rolloutOf(world: World | null): RolloutState {
  if (world === null || world.rollout === null) throw new Error('nothing is deployed')
  return world.rollout
}

interface Named {
  readonly name: string
  readonly arn: string
  readonly fullName: string
}

const verifying = { router: { verify: 'immediate' } } as const
const called = (name: string) => ({ name: expect.stringMatching(`^k8s-default-${name}-`) })

it.each([named, pingPong])(
  'is what a controller writes that verifies the weights: %s',
  (services) => {
    const { alb, albs } = albStatus(rolloutOf(worldOf(services, verifying)))
    expect(alb).toMatchObject({
      ingress: 'web',
      loadBalancer: called('web'),
      canaryTargetGroup: called('pong'),
      stableTargetGroup: called('ping'),
    })
    expect(albs).toEqual([alb])
  },
)

it('is not there where nobody verifies', () => {
  expect(albStatus(rolloutOf(worldOf(named, {})))).toEqual({})
})

it('is there for the arguments of an analysis, as the rest of the status is', () => {
  const world = worldOf(named, verifying)
  const [hash] = rolloutOf(world).replicaSets.map((one) => one.hash)
  expect(world?.runs[0]?.spec.args).toMatchObject([
    { name: 'group', value: expect.stringMatching(/^k8s-default-pong-/) },
    { name: 'hash', value: hash },
  ])
})

describe('names', () => {
  const state = rolloutOf(worldOf(named, verifying))
  const { spec } = state
  if (spec.strategy.kind !== 'canary' || spec.strategy.trafficRouting === null) {
    throw new Error('no routed canary')
  }
  const { strategy } = spec
  const statusWith = (more: object, source: object = { alb: { ingress: 'web' } }) => {
    const trafficRouting = { ...spec.strategy, ...strategy.trafficRouting, source } as never
    const changed = { ...strategy, ...more, trafficRouting }
    return albStatus({ ...state, spec: { ...spec, namespace: 'production', strategy: changed } })
  }

  it('are the first eight letters of the namespace and the object, and a hash of all of it', () => {
    const { alb } = statusWith({
      canaryService: 'checkout-canary',
      stableService: 'checkout-stable',
    })
    const names = /^k8s-producti-(web|checkout)-[0-9a-z]+$/
    const { loadBalancer, canaryTargetGroup, stableTargetGroup } = alb as unknown as Record<
      string,
      Named
    >
    const groups = [loadBalancer, canaryTargetGroup, stableTargetGroup]
    for (const group of groups) expect(group?.name).toMatch(names)
    expect(new Set(groups.map((group) => group?.name)).size).toBe(3)
    const [kind, ...others] = groups.map((group) => group?.arn.split(':').at(-1))
    expect(kind).toBe(`loadbalancer/app/${loadBalancer?.fullName}`)
    expect(others).toEqual([
      `targetgroup/${canaryTargetGroup?.fullName}`,
      `targetgroup/${stableTargetGroup?.fullName}`,
    ])
    for (const group of groups) {
      expect(group?.arn).toMatch(/^arn:aws:elasticloadbalancing:us-east-1:000000000000:/)
      expect(group?.fullName).toBe(`${group?.name}/${group?.name.split('-').at(-1)}`)
    }
  })

  it('of several Ingresses are told of each, and of the last one alone', () => {
    const { alb, albs } = statusWith({}, { alb: { ingresses: ['a', 'b'] } })
    expect(albs).toMatchObject([{ ingress: 'a' }, { ingress: 'b' }])
    expect(alb).toEqual((albs as readonly unknown[])[1])
    const [a, b] = albs as unknown as readonly Record<string, Named>[]
    expect(a?.canaryTargetGroup?.name).not.toBe(b?.canaryTargetGroup?.name)
  })

  it('change sides with ping and pong', () => {
    const pingPong = { pingService: 'ping', pongService: 'pong' }
    const { alb } = albStatus({
      ...state,
      status: { ...state.status, stablePingPong: 'pong' },
      spec: { ...spec, strategy: { ...strategy, pingPong } },
    })
    expect(alb).toMatchObject({
      canaryTargetGroup: called('ping'),
      stableTargetGroup: called('pong'),
    })
  })

  it('are told of no other router, and not before a weight is set', () => {
    expect(statusWith({}, { nginx: {} })).toEqual({})
    expect(albStatus({ ...state, status: { ...state.status, weights: null } })).toEqual({})
  })
})
