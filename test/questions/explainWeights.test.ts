import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explainWeights } from '../../src/questions/explainWeights.ts'
import { root } from '../tools/sources.ts'
import { planFrom } from './given.ts'

function achieved(replicas: number, weights: readonly number[], more = ''): readonly number[] {
  const steps = weights.map((weight) => `{ setWeight: ${weight} }`).join(', ')
  const { steps: explained } = explainWeights(
    planFrom(`{ canary: { ${more} steps: [${steps}] } }`, replicas),
  )
  return explained.map(({ trafficPercent }) => Math.round(trafficPercent * 10) / 10)
}

// "Numbers that public sources agree on, to be reproduced to the digit".
describe('the splits that public sources agree on', () => {
  it('one replica with the default surge is always half', () => {
    const weights = Array.from({ length: 99 }, (_, index) => index + 1)
    expect(new Set(achieved(1, weights))).toEqual(new Set([50]))
  })

  it('five replicas, asked 5 to 90', () => {
    expect(achieved(5, [5, 10, 20, 25, 50, 75, 90])).toEqual([
      ...[16.7, 16.7, 20, 20, 50, 80, 83.3],
    ])
  })

  it('ten replicas asked 25 give 27.3', () => {
    expect(achieved(10, [25])).toEqual([27.3])
  })
})

describe('recorded splits of the original', () => {
  const path = join(root, 'test/conformance/cases/replicas-approximate.ndjson')
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ maxTrafficWeight }) => maxTrafficWeight === 100)

  it('are the pods that it tells', () => {
    const { rollout, ...around } = planFrom('{ canary: { steps: [{ setWeight: 1 }] } }')
    const [step] = rollout.strategy.kind === 'canary' ? rollout.strategy.steps : []
    const told = rows.map(({ replicas, weight, maxSurge }) => {
      // A surge of one pod or of none: nothing, or one pod, may be missing instead.
      const strategy = {
        ...rollout.strategy,
        maxSurge,
        maxUnavailable: 1 - maxSurge,
        steps: [{ ...step, setWeight: weight }],
      }
      const plan = { ...around, rollout: { ...rollout, replicas, strategy } } as never
      return explainWeights(plan).steps.map((one) => [one.canaryPods, one.stablePods])
    })
    expect(told).toEqual(rows.map(({ expected }) => [expected]))
    expect(rows.length).toBeGreaterThan(1000)
  })
})

it('says which way of rounding won, and how many replicas would be exact', () => {
  const { steps, exactReplicas, surge, unavailable } = explainWeights(
    planFrom('{ canary: { steps: [{ setWeight: 10 }, { pause: {} }] } }', 1),
  )
  expect([surge, unavailable, exactReplicas]).toEqual([1, 0, 9])
  expect(steps[0]).toMatchObject({
    weight: 10,
    trafficPercent: 50,
    off: 40,
    canaryPods: 1,
    stablePods: 1,
  })
  expect(steps[0]?.options.map(({ verdict }) => verdict)).toEqual([
    ...['noStable', 'noCanary', 'won', 'noCanary'],
  ])
  expect(steps.map(({ holds }) => holds)).toEqual([false, true])
})

it('two replicas without surge give three quarters to nobody, as recorded of the original', () => {
  const none = explainWeights(
    planFrom('{ canary: { maxSurge: 0, steps: [{ setWeight: 75 }] } }', 2),
  )
  expect(none.steps[0]).toMatchObject({ canaryPods: 0, stablePods: 2, trafficPercent: 0, off: 75 })
  expect(none.steps[0]?.options.every(({ verdict }) => verdict !== 'won')).toBe(true)
})

it('a weight that a router sends is met, and its pods carry what they carry', () => {
  const routed = `{ canary: {
    canaryService: web-canary, stableService: web, trafficRouting: { plugins: { org/x: {} } },
    steps: [{ setCanaryScale: { weight: 10 } }, { setWeight: 90 }, { setCanaryScale: { replicas: 0 } }]
  } }`
  const services = ['web', 'web-canary'].map(
    (name) =>
      `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { selector: { app: web }, ports: [{ port: 80 }] } }\n`,
  )
  const { steps, exactReplicas } = explainWeights(planFrom(routed, 10, ...services))
  expect(exactReplicas).toBeNull()
  expect(steps[1]).toMatchObject({ canaryPods: 1, stablePods: 10, trafficPercent: 90, off: 0 })
  // 0.9 of ten pods' load on one pod.
  expect(steps[1]?.loadPerCanaryPod).toBeCloseTo(9, 12)
  expect(steps[1]?.loadPerStablePod).toBeCloseTo(0.1, 12)
  expect(steps[2]).toMatchObject({ canaryPods: 0, trafficPercent: 0, loadPerCanaryPod: null })
})

it('where there are no steps there is nothing to explain', () => {
  expect(explainWeights(planFrom('{ canary: {} }')).steps).toEqual([])
})
