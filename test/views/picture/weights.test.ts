import { expect, it } from 'vitest'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { World } from '../../../src/timeline/world.ts'
import { askedWeight, fullWeight, realWeight } from '../../../src/views/picture/weights.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { ran } from '../../timeline/objects/sample.ts'

it('is by pods where no router shares the requests', () => {
  expect(weightsAt(ran(), '62s')).toEqual([50, 0, 100])
  expect(weightsAt(ran(), '70s')).toEqual([50, 50, 100])
})

it('is nothing while nobody is ready', () => {
  expect(weightsAt(ran(), '2s')[1]).toBe(0)
})

it('of a preview is nothing, for the users are behind the active Service', () => {
  const strategy = { blueGreen: { activeService: 'active', autoPromotionEnabled: false } }
  const spec = { selector: { app: 'demo' }, ports: [{ port: 80 }] }
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'active' }, spec }
  expect(weightsAt(ran(strategy, [], [service]), '90s')).toEqual([0, 0, 100])
})

it('is by subsets where a DestinationRule splits, whatever the pods are', () => {
  const labels = { app: 'web' }
  const named = { apiVersion: 'networking.istio.io/v1', metadata: { name: 'web' } }
  const destinationRule = { name: 'web', stableSubsetName: 'stable', canarySubsetName: 'canary' }
  const routing = { istio: { virtualService: { name: 'web' }, destinationRule } }
  const subsets = ['stable', 'canary'].map((name) => ({ name, labels }))
  const route = ['stable', 'canary'].map((subset) => ({
    destination: { host: 'web', subset },
    weight: subset === 'stable' ? 100 : 0,
  }))
  const strategy = {
    canary: { trafficRouting: routing, steps: [{ setWeight: 50 }, { pause: {} }] },
  }
  const others = [
    { ...named, kind: 'DestinationRule', spec: { host: 'web', subsets } },
    { ...named, kind: 'VirtualService', spec: { hosts: ['web'], http: [{ route }] } },
  ]
  // One canary pod beside two stable ones: a third of the pods, half of the requests.
  expect(weightsAt(ran(strategy, [], others), '90s')).toEqual([50, 50, 100])
})

it('is what users meet where there are some, until a weight that lags has arrived', () => {
  const { plan } = parseManifests(basic, { missing: 'assume' })
  if (plan === null) throw new Error('the sample is valid')
  const lag = { services: '20s', weights: '20s' }
  const traffic = { requestsPerSecond: 1 }
  const timeline = simulate({ plan, script: [{ at: '60s', setImage: 'web:2' }], traffic, lag })
  expect(weightsAt(timeline, '61s')).toEqual([50, 0, 100])
  expect(weightsAt(timeline, '81s')).toEqual([50, 50, 100])
})

const basic = `
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
    canary:
      canaryService: web-canary
      stableService: web
      trafficRouting: { nginx: { stableIngress: web } }
      steps: [{ setWeight: 50 }, { pause: {} }]
`

function weightsAt(timeline: ReturnType<typeof ran>, time: string): readonly number[] {
  const world: World | null = timeline.at(time)
  if (!world?.rollout) throw new Error('the sample has a Rollout')
  const { rollout } = world
  return [askedWeight(rollout), realWeight(rollout, world), fullWeight(rollout)]
}
