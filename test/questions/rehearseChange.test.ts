import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { rehearseChange } from '../../src/questions/rehearseChange.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
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

// reported/canary 78e: one commit changes the strategy and the image, and pods take 90 seconds.
it('finds the outage where one commit changes the strategy and the image', () => {
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

// reported/canary 09: the autoscaler had written 3, and the files say 2.
it('tells that a commit undoes what an autoscaler wrote', () => {
  const plan = planFrom(
    '{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 1m } }] } }',
    2,
  )
  const scenario: Scenario = {
    plan,
    script: [
      { at: '0s', deploy: true },
      { at: '10s', scale: 3 },
    ],
    pods: { startup: '20s' },
    until: '15m',
  }
  const change = rehearseChange(scenario, { next: withImage(plan, 'web:2', 2), at: '60s' })
  // A two-way look at the files changes nothing that they agree on; a new number of theirs is written.
  expect(change.replicas.before).toBe(3)
  const lowered = rehearseChange(scenario, { next: withImage(plan, 'web:2', 1), at: '60s' })
  expect(lowered.replicas).toEqual({ before: 3, after: 1 })
  expect(lowered.lowestAvailable.pods).toBeLessThan(3)
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
