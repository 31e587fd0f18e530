import { expect, it } from 'vitest'
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
