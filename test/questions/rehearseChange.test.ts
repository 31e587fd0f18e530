import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { rehearseChange } from '../../src/questions/rehearseChange.ts'
import type { Scenario, ScriptEntry } from '../../src/simulation/scenario.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { planFrom, services } from './given.ts'

const ingress = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec: { rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }
`
const routing =
  'canaryService: web-canary, stableService: web, trafficRouting: { nginx: { stableIngress: web } }'
const steps =
  'steps: [{ setWeight: 20 }, { pause: { duration: 1m } }, { setWeight: 50 }, { pause: { duration: 5m } }]'

/** The same manifests with another image, and as many replicas. */
function withImage(plan: Plan, image: string, replicas?: number): Plan {
  const manifests = plan.manifests.map((one) =>
    JSON.stringify(one).replace('"web:1"', JSON.stringify(image)),
  )
  const scaled = manifests.map((one) =>
    replicas === undefined ? one : one.replace(/"replicas":\d+/, `"replicas":${replicas}`),
  )
  const { plan: next } = parseManifests(scaled.join('\n---\n'))
  if (next === null) throw new Error('no plan')
  return next
}

const routed = planFrom(`{ canary: { ${routing}, ${steps} } }`, 10, services, ingress)
const running: Scenario = {
  plan: routed,
  script: [
    { at: '0s', deploy: true },
    { at: '60s', setImage: 'web:2' },
  ],
  pods: { startup: '10s' },
  traffic: { requestsPerSecond: 10, router: 'nginx' },
  until: '20m',
}

describe('a third version in the middle of the second', () => {
  const change = rehearseChange(running, { next: withImage(routed, 'web:3'), at: '240s' })

  it('starts over, and takes the weight from the second', () => {
    expect(change).toMatchObject({
      startsOver: true,
      before: { step: 4, weight: 50, image: 'web:2' },
      after: { step: 1, weight: 0, image: 'web:3' },
    })
    expect(change.weights.find(({ weight }) => weight === 20)?.at).toBe(250_000)
  })

  it('takes its pods away, and lets it answer no more', () => {
    // 20 % of 700 requests and 50 % of 1000, before the change.
    const second = change.images.find(({ image }) => image === 'web:2')
    expect(Math.abs((second?.requestsInAll ?? 0) - 640)).toBeLessThanOrEqual(2)
    expect(second).toMatchObject({ requests: 0, podsBefore: 5, podsAfter: 0, goneAt: 250_000 })
  })

  it('ends 10 + 60 + 10 + 300 + 10 seconds later', () => {
    expect(change.endsAt).toEqual({ without: 450_000, with: 630_000 })
    expect(change.gained).toBe(-180_000)
    expect(change.lowestAvailableOfStable.pods).toBe(10)
    expect(change.refusedRequests).toBe(0)
  })
})

it('gains nothing by a shorter pause in the last step, for the steps begin anew', () => {
  const long =
    'steps: [{ setWeight: 20 }, { pause: { duration: 2m } }, { setWeight: 60 }, { pause: { duration: 10m } }]'
  const plan = planFrom(`{ canary: { ${routing}, ${long} } }`, 5, services, ingress)
  const shorter = long.replace('10m', '5m')
  const edited = planFrom(`{ canary: { ${routing}, ${shorter} } }`, 5, services, ingress)
  const next = withImage(edited, 'web:2')
  const scenario = { ...running, plan, traffic: { requestsPerSecond: 0 }, until: '30m' }
  const change = rehearseChange(scenario, { next, at: '400s' })
  expect(change).toMatchObject({
    startsOver: true,
    before: { step: 4, weight: 60, canaryPods: 3 },
    after: { step: 2, weight: 20, canaryPods: 1 },
    endsAt: { without: 810_000, with: 840_000 },
    gained: -30_000,
  })
})

it('reported/canary 78e: one commit changes the strategy and the image, and pods take 90 s: an outage', () => {
  const old = planFrom(
    '{ canary: { steps: [{ setWeight: 25 }, { pause: { duration: 1m } }] } }',
    4,
    services,
  )
  const blueGreen = planFrom(
    '{ blueGreen: { activeService: web, previewService: web-preview, autoPromotionEnabled: true } }',
    4,
    services,
  )
  const change = rehearseChange(
    { plan: old, pods: { startup: '90s' }, traffic: { requestsPerSecond: 10 }, until: '10m' },
    { next: withImage(blueGreen, 'web:2'), at: '200s' },
  )
  // The old pods go when the delay of 30 s is over, 60 s before the new ones are ready.
  expect(change.outages).toEqual([{ from: 230_000, until: 290_000 }])
  expect(change.refusedRequests).toBe(600)
  expect(change.lowestAvailable).toMatchObject({ pods: 0, at: 230_000 })
})

describe('reported/canary 09: the autoscaler had written 3, the files say 2, and a commit brings an image', () => {
  const half = 'steps: [{ setWeight: 50 }, { pause: { duration: 60s } }]'
  const scaled = (plan: Plan): Scenario => ({
    plan,
    script: [
      { at: '0s', deploy: true },
      { at: '10s', scale: 3 },
    ],
    pods: { startup: '20s' },
    traffic: { requestsPerSecond: 10, router: 'nginx' },
    until: '15m',
  })

  it('writes 2 again, which takes a pod at once, and then works as for 2', () => {
    const plan = planFrom(`{ canary: { ${routing}, ${half} } }`, 2, services, ingress)
    const change = rehearseChange(scaled(plan), { next: withImage(plan, 'web:2'), at: '60s' })
    expect(change.replicas).toEqual({ before: 3, after: 2 })
    expect(change).toMatchObject({
      before: { stablePods: 3, canaryPods: 0 },
      after: { stablePods: 2, canaryPods: 1, step: 1 },
      lowestAvailable: { pods: 2, at: 60_000 },
      // Both sides whole, when the second half comes.
      peakPods: { pods: 4, at: 140_000 },
      refusedRequests: 0,
    })
    // 20 s for the first pod, 60 s of pause, 20 s for the second one.
    expect(change.endsAt.with).toBe(160_000)
    expect(change.weights.map(({ at, weight }) => [at, weight])).toEqual([
      [60_000, 0],
      [80_000, 50],
      [160_000, 0],
    ])
    // Since the change: 20 s of everything and 80 s of the half; the other half, and all until 15m.
    expect(change.images).toMatchObject([
      { image: 'web:1', requests: 200 + 400, podsBefore: 3, podsAfter: 0, goneAt: 190_000 },
      { image: 'web:2', requests: 400 + 7400, podsBefore: 0, podsAfter: 2 },
    ])
  })

  it('takes what a smaller number of the files says, where pods stand for weights too (09b)', () => {
    const plan = planFrom(`{ canary: { ${half} } }`, 2)
    const lowered = rehearseChange(scaled(plan), { next: withImage(plan, 'web:2', 1), at: '60s' })
    expect(lowered.replicas).toEqual({ before: 3, after: 1 })
    expect(lowered.lowestAvailable.pods).toBeLessThan(3)
  })
})

const alb = `{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: web }, spec: { rules: [{ http: { paths: [
    { path: /, pathType: Prefix, backend: { service: { name: web, port: { name: use-annotation } } } }] } }] } }`
const pingPong = planFrom(
  `{ canary: { pingPong: { pingService: web-preview, pongService: web-canary },
      trafficRouting: { alb: { ingress: web, rootService: web, servicePort: 80 } },
      steps: [{ setWeight: 50 }, { pause: {} }] } }`,
  2,
  services,
  alb,
)

it('reported/canary 29: a commit on a Rollout whose Services have changed places (ping-pong)', () => {
  const plan = pingPong
  const scenario: Scenario = {
    plan,
    script: [
      { at: '60s', setImage: 'web:2' },
      { at: '120s', promote: true },
    ],
    pods: { startup: '10s' },
    traffic: { requestsPerSecond: 10 },
    until: '10m',
  }
  const change = rehearseChange(scenario, { next: withImage(plan, 'web:3'), at: '240s' })
  expect(change).toMatchObject({
    before: { image: 'web:2', stableImage: 'web:2', stablePods: 2 },
    after: { image: 'web:3', stableImage: 'web:2', step: 1, stablePods: 2, canaryPods: 1 },
    lowestAvailable: { pods: 2 },
    peakPods: { pods: 3 },
    refusedRequests: 0,
    endsAt: { with: null },
  })
  const answered = (image: string): number =>
    change.images.find((one) => one.image === image)?.requests ?? 0
  // From 250 s on the half of 350 s, drawn by the balancer: four standard errors.
  expect(Math.abs(answered('web:3') - 1750)).toBeLessThan(4 * Math.sqrt(3500 / 4))
  expect(answered('web:2') + answered('web:3')).toBe(3600)
})

it('reported/canary 29b: a commit while the Services change places', () => {
  const scenario: Scenario = {
    plan: pingPong,
    script: [{ at: '60s', setImage: 'web:2' }],
    pods: { startup: '10s' },
    traffic: { requestsPerSecond: 10 },
    until: '10m',
  }
  const change = rehearseChange(scenario, { next: withImage(pingPong, 'web:3'), at: '120s' })
  // The pod of the second version goes at once, and the weight comes back with that of the third.
  expect(change).toMatchObject({
    startsOver: true,
    before: { image: 'web:2', stableImage: 'web:1', step: 2, weight: 50 },
    after: { image: 'web:3', stableImage: 'web:1', step: 1, weight: 0 },
    lowestAvailableOfStable: { pods: 2 },
    peakPods: { pods: 3 },
    refusedRequests: 0,
  })
  expect(change.weights.at(-1)).toEqual({ at: 130_000, weight: 50 })
  const [second, third] = ['web:2', 'web:3'].map((image) =>
    change.images.find((one) => one.image === image),
  )
  expect(second).toMatchObject({ requests: 0, podsBefore: 1, podsAfter: 0, goneAt: 120_000 })
  // From 130 s on the half of 470 s, drawn by the balancer: four standard errors.
  expect(Math.abs((third?.requests ?? 0) - 2350)).toBeLessThan(4 * Math.sqrt(4700 / 4))
})

describe('reported/canary 42: a commit on a blue-green that keeps its old pods for a minute', () => {
  const plan = planFrom(
    `{ blueGreen: { activeService: web, previewService: web-preview, autoPromotionEnabled: false,
      scaleDownDelaySeconds: 60 } }`,
    3,
    services,
  )
  const releasedAnd = (...script: readonly ScriptEntry[]): Scenario => ({
    plan,
    script: [{ at: '60s', setImage: 'web:2' }, ...script],
    pods: { startup: '10s' },
    traffic: { requestsPerSecond: 10 },
    until: '10m',
  })
  const imagesOf = ({ images }: ReturnType<typeof rehearseChange>): object =>
    Object.fromEntries(images.map(({ image, ...one }) => [image, one]))

  it('a third version takes the preview, and the second goes a minute later, unseen', () => {
    const change = rehearseChange(releasedAnd(), { next: withImage(plan, 'web:3'), at: '120s' })
    expect(change).toMatchObject({
      startsOver: true,
      peakPods: { pods: 9, at: 120_000 },
      lowestAvailableOfStable: { pods: 3 },
      phase: 'Paused',
      refusedRequests: 0,
    })
    expect(imagesOf(change)).toMatchObject({
      'web:1': { requests: 4800, goneAt: null },
      'web:2': { requestsInAll: 0, podsBefore: 3, podsAfter: 0, goneAt: 180_000 },
      'web:3': { requests: 0, podsAfter: 3 },
    })
  })

  it('the first version again, while its pods are there, is switched to at once', () => {
    const promoted = releasedAnd({ at: '90s', promote: true })
    const change = rehearseChange(promoted, { next: plan, at: '120s' })
    expect(change).toMatchObject({
      endsAt: { with: 120_000 },
      phase: 'Healthy',
      peakPods: { pods: 6 },
      refusedRequests: 0,
    })
    // Users met the second one from 90 s to 120 s.
    expect(imagesOf(change)).toMatchObject({
      'web:1': { requests: 4800, podsBefore: 3, podsAfter: 3 },
      'web:2': { requests: 0, requestsInAll: 300, goneAt: 180_000 },
    })
  })

  it('the first version again, when its pods are gone, is a release like any other', () => {
    const promoted = releasedAnd({ at: '90s', promote: true })
    const change = rehearseChange(promoted, { next: plan, at: '200s' })
    expect(change).toMatchObject({ endsAt: { with: null }, phase: 'Paused' })
    expect(imagesOf(change)).toMatchObject({
      'web:1': { requests: 0, podsBefore: 0, podsAfter: 3 },
      'web:2': { requests: 4000, goneAt: null },
    })
  })
})

it('tells of pods that went before the change when they went', () => {
  const change = rehearseChange(running, { next: withImage(routed, 'web:3'), at: '15m' })
  // The second version is the stable one at 450 s, and the delay of its router is 30 s.
  const first = change.images.find(({ image }) => image === 'web:1')
  expect(first).toMatchObject({ podsBefore: 0, podsAfter: 0, goneAt: 480_000 })
})

it('does nothing where the files say what is there', () => {
  const change = rehearseChange(running, { next: withImage(routed, 'web:2'), at: '240s' })
  expect(change).toMatchObject({ doesNothing: true, startsOver: false, gained: 0 })
})

it('tells what the API server refuses', () => {
  const [rollout, ...others] = routed.manifests
  const broken = { ...rollout, spec: { replicas: 'many' } }
  const change = rehearseChange(running, { next: [broken, ...others], at: '240s' })
  expect(change.refused).not.toBe('')
})

it('applies to a plan that has settled, and rehearses what comes', () => {
  const plan = planFrom(`{ canary: { ${steps} } }`, 4)
  const change = rehearseChange(plan, { next: withImage(plan, 'web:2'), startup: '10s' })
  expect(change).toMatchObject({
    before: { phase: 'Healthy', image: 'web:1' },
    after: { image: 'web:2', step: 1 },
    phase: 'Healthy',
  })
  const stuck = rehearseChange(plan, { next: withImage(plan, 'web:2'), release: 'stuck' })
  expect(stuck.endsAt.with).toBeNull()
})
