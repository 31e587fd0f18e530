import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from '../../../src/fast-check/index.ts'
import type { CanaryStrategy } from '../../../src/plan/strategy.ts'
import { type StepSizes, stepSizes } from '../../../src/questions/weights/stepSizes.ts'
import { newestRules } from '../../../src/releases/rules.ts'
import { basicCanary } from '../../../src/replicas/basicCanary.ts'
import { maxSurgeOf, maxUnavailableOf } from '../../../src/replicas/fenceposts.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { linesOf } from '../../conformance/caseFile.ts'
import { readSteps } from '../../conformance/files/recordedSteps.ts'
import { planFrom } from '../given.ts'

const { strategy } = planFrom('{ canary: {} }').rollout
if (strategy.kind !== 'canary') throw new Error('no canary')
const canary: CanaryStrategy = strategy

function rowsOf(name: string): readonly unknown[] {
  const text = readFileSync(`test/conformance/cases/${name}`, 'utf8')
  return linesOf(text).map((line) => JSON.parse(line) as unknown)
}

interface BasicRow {
  readonly replicas: number
  readonly setWeight: number
  readonly maxSurge: number | string | null
  readonly maxUnavailable: number | string | null
  readonly canary: readonly [number, number] | null
  readonly stable: readonly [number, number] | null
  readonly older: readonly unknown[]
  readonly situation: string
  readonly flags: readonly string[]
}

describe('without routing', () => {
  it('the sizes are those at which the recorded passes come to rest, all pods being available', () => {
    let compared = 0
    for (const row of rowsOf('replicas-basic.ndjson') as readonly BasicRow[]) {
      const { replicas, setWeight, maxSurge, maxUnavailable, stable, situation, flags } = row
      // A step of an update; what else is recorded is no step.
      if (situation !== 'update' || flags.length > 0 || stable === null) continue
      const [said] = stepSizes(
        { ...canary, maxSurge, maxUnavailable, steps: readSteps([{ setWeight }]) },
        replicas,
        newestRules,
      )
      expect(restOf(row)).toEqual([said?.canary, said?.stable])
      compared++
    }
    console.log(`${compared} recorded situations`)
    expect(compared).toBeGreaterThan(300)
  })
})

// Pass after pass over the recorded sizes; every pod that is wanted is available by the next one.
function restOf(row: BasicRow): readonly number[] {
  const { replicas, setWeight: weight, maxSurge, maxUnavailable } = row
  const counts = (want: number) => ({ want, have: want, available: want })
  let sizes = { canary: row.canary?.[0] ?? 0, stable: row.stable?.[0] ?? 0 }
  for (let pass = 0; pass < 10_000; pass++) {
    const next = basicCanary({
      replicas,
      weight,
      surge: maxSurgeOf(maxSurge, maxUnavailable, replicas),
      unavailable: maxUnavailableOf(maxSurge, maxUnavailable, replicas),
      canary: counts(sizes.canary),
      stable: counts(sizes.stable),
      stableIsCanary: false,
      olderWant: 0,
    })
    if (next.canary === sizes.canary && next.stable === sizes.stable) break
    sizes = next
  }
  return [sizes.canary, sizes.stable]
}

interface RoutedRow {
  readonly replicas: number
  readonly maxTrafficWeight: number | null
  readonly steps: Parameters<typeof readSteps>[0]
  readonly currentStepIndex: number
  readonly dynamicStableScale: boolean
  readonly minPodsPerReplicaSet: number | null
  readonly abortScaleDownDelaySeconds: number | null
  readonly weights: readonly [number, number] | null
  readonly situation: string
  readonly flags: readonly string[]
  readonly expected: readonly number[]
}

describe('with routing', () => {
  it('the sizes are the recorded ones, where the recorded weights are those of the step', () => {
    let compared = 0
    for (const row of rowsOf('replicas-routed.ndjson') as readonly RoutedRow[]) {
      const { replicas, maxTrafficWeight, currentStepIndex, situation, flags, weights } = row
      if (situation !== 'update' || flags.length > 0) continue
      const said = stepSizes(routedStrategy(row), replicas, newestRules)[currentStepIndex]
      if (said === undefined) continue
      const most = maxTrafficWeight ?? 100
      const isSettled =
        !row.dynamicStableScale ||
        (weights !== null && weights[0] === (said.trafficPercent * most) / 100)
      if (!isSettled) continue
      expect([said.canary, said.stable]).toEqual(row.expected)
      compared++
    }
    console.log(`${compared} recorded situations`)
    expect(compared).toBeGreaterThan(50)
  })
})

function routedStrategy(row: RoutedRow): CanaryStrategy {
  return {
    ...canary,
    steps: readSteps(row.steps),
    trafficRouting: {
      providers: [],
      source: {},
      managedRoutes: [],
      maxTrafficWeight: row.maxTrafficWeight ?? 100,
    },
    dynamicStableScale: row.dynamicStableScale,
    minPodsPerReplicaSet: row.minPodsPerReplicaSet,
    abortScaleDownDelaySeconds: row.abortScaleDownDelaySeconds,
  }
}

const seed = 1707

describe('the simulated controller', () => {
  it(`has these sizes and weights in every pause (seed ${seed})`, () => {
    let compared = 0
    const property = fc.property(plans('basicCanary', 'routedCanary'), (plan) => {
      const { strategy: drawn, replicas } = plan.rollout
      // A threshold lets a step go on before its pods are there; an Experiment takes traffic.
      if (drawn.kind !== 'canary' || drawn.replicaProgressThreshold !== null) return
      // Sizes are compared while nothing is on its way.
      if (plan.rollout.minReadySeconds > 0) return
      if (drawn.steps.some(({ experiment }) => experiment !== null)) return
      const sizes = stepSizes(drawn, replicas ?? 1, plan.controller)
      const script = [{ at: '1m', setImage: 'app:v2' }]
      const { moments } = simulate({ plan, script, gates: 'wait', until: '30m' })
      for (const { world } of moments) {
        const { status, replicaSets } = world.rollout ?? { status: null, replicaSets: [] }
        if (!status?.pauseConditions.some(({ reason }) => reason === 'CanaryPauseStep')) continue
        const said = sizes[status.currentStepIndex ?? 0] as StepSizes
        const want = (hash: string): number =>
          replicaSets.find((one) => one.hash === hash)?.want ?? 0
        expect([want(status.currentPodHash), want(status.stableRS)]).toEqual([
          said.canary,
          said.stable,
        ])
        if (drawn.trafficRouting !== null) {
          const most = drawn.trafficRouting.maxTrafficWeight
          expect((100 * (status.weights?.canary.weight ?? 0)) / most).toBeCloseTo(
            said.trafficPercent,
            9,
          )
        }
        compared++
      }
    })
    fc.assert(property, { seed, numRuns: 500 })
    console.log(`${compared} moments in pauses`)
    expect(compared).toBeGreaterThan(300)
  })
})
