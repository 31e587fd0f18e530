import fc from 'fast-check'
import { expect, it } from 'vitest'
import { InvalidInputError } from '../../../src/document/invalidInputError.ts'
import { scenarios } from '../../../src/fast-check/arbitraries/scenarios.ts'
import { simplest } from '../../../src/fast-check/check/simplest.ts'
import { readManifests } from '../../../src/manifest/read.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import type { RolloutState } from '../../../src/rollout/state.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { Moment } from '../../../src/timeline/moment.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../src/units/json.ts'
import { basic, planFrom } from '../../laws/stories.ts'

// What is planted is found in rich scenarios first; what is left of them then needs every part it has.
const planted: Readonly<Record<string, (moment: Moment, rollout: RolloutState) => boolean>> = {
  'an abort': (_, { status }) => status.abort,
  'a pause': (_, { status }) => status.pauseConditions.length > 0,
  'a third revision': (_, { revision }) => revision >= 3,
  'a revision that comes back': (_, { replicaSets }) =>
    replicaSets.some((one) => one.revisionHistory !== ''),
  'half of the traffic': ({ world }, { router }) => world.at > 0 && (router.weight ?? 0) >= 50,
  'a dozen pods': (_, { status }) => status.replicas >= 12,
  'a failed analysis': (_, { analysisRuns }) => analysisRuns.some((run) => run.phase === 'Failed'),
  'a deadline that passes': (_, { status }) =>
    status.conditions.some((one) => one.reason === 'ProgressDeadlineExceeded'),
  'an eviction': ({ effects }) => effects.some((effect) => effect.kind === 'evictPods'),
  'a second step': (_, { status }) => status.stableRS === 'v1' && status.currentStepIndex === 2,
  'an experiment': (_, { experiments }) => experiments.length > 0,
  'a switch of blue-green': (_, { spec, status }) =>
    spec.strategy.kind === 'blueGreen' && !['', 'v1'].includes(status.activeSelector),
}

it.each(Object.keys(planted))('leaves nothing that %s can do without', (name) => {
  const is = planted[name] ?? (() => false)
  const does = (scenario: Scenario): boolean =>
    simulate(scenario).moments.some(
      (moment) => moment.world.rollout !== null && is(moment, moment.world.rollout),
    )
  const property = fc.property(scenarios(), (scenario) => !does(scenario))
  const [found] =
    fc.check(property, { seed: 1, numRuns: 3000, endOnFailure: true }).counterexample ?? []
  if (found === undefined) throw new Error(`${name} was not found`)
  const small = simplest(found, does)
  expect(does(small)).toBe(true)
  expect(lesser(small).filter(({ scenario }) => does(scenario))).toEqual([])
})

interface Less {
  readonly without: string
  readonly scenario: Scenario
}

/** The scenario without one of its events, steps or replicas, as far as that is a scenario. */
function lesser(scenario: Scenario): readonly Less[] {
  const { plan } = scenario
  const script = scenario.script ?? []
  const events = script.map((entry, index) => ({
    without: `event ${JSON.stringify(entry)}`,
    scenario: { ...scenario, script: script.toSpliced(index, 1) },
  }))
  const replicas = plan.rollout.replicas ?? 1
  const { strategy } = plan.rollout
  const steps = strategy.kind === 'canary' ? strategy.steps.length : 0
  const plans = [
    { without: 'a replica', plan: edited(plan, (spec) => ({ ...spec, replicas: replicas - 1 })) },
    ...Array.from({ length: steps }, (_, index) => ({
      without: `step ${index}`,
      plan: edited(plan, (spec) => withoutStep(spec, index)),
    })),
  ]
  return [
    ...events,
    ...plans.flatMap(({ without, plan: less }) =>
      less === null || less.rollout.replicas === 0
        ? []
        : [{ without, scenario: { ...scenario, plan: less } }],
    ),
  ]
}

function edited(plan: Plan, change: (spec: JsonObject) => JsonObject): Plan | null {
  const manifests = plan.manifests.map((manifest) =>
    manifest.kind === 'Rollout' && isJsonObject(manifest.spec)
      ? { ...manifest, spec: change(manifest.spec) }
      : manifest,
  )
  return readManifests(manifests, { templateNames: plan.templateNames }).plan
}

function withoutStep(spec: JsonObject, index: number): JsonObject {
  const { strategy } = spec
  const canary = isJsonObject(strategy) ? strategy.canary : undefined
  if (!isJsonObject(canary) || !Array.isArray(canary.steps)) return spec
  return { ...spec, strategy: { canary: { ...canary, steps: canary.steps.toSpliced(index, 1) } } }
}

it('gives a scenario back that is as simple as it gets', () => {
  const [scenario] = fc.sample(scenarios(), { seed: 1, numRuns: 1 })
  if (scenario === undefined) throw new Error('no scenario')
  expect(simplest(scenario, () => false)).toBe(scenario)
})

// Each of them would be taken apart for ever.
const circle: Record<string, unknown> = {}
circle.itself = circle
const doubled = (levels: number): object =>
  levels === 0 ? {} : ((inner) => ({ x: inner, y: inner }))(doubled(levels - 1))
const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1)

it.each([
  ['metrics that hold themselves', { metrics: circle }, 'metrics', 'too-deep'],
  ['a metric that stands in another', { metrics: { a: { b: circle } } }, 'metrics', 'too-deep'],
  ['pods of one thing many times', { pods: doubled(40) }, 'pods', 'too-many-parts'],
  ['an entry that is too deep', { script: [nested(600)] }, 'script', 'too-deep'],
  ['a script that is too long', { script: new Array(200_001).fill(1) }, 'script', 'too-many-parts'],
  [
    'manifests that hold themselves',
    { plan: { manifests: [circle] } },
    'plan.manifests',
    'too-deep',
  ],
])('refuses %s before anything is tried', (_, part, path, code) => {
  const scenario = { plan: planFrom(basic), ...part } as unknown as Scenario
  let tried = 0
  const small = () => simplest(scenario, () => ++tried > 0)
  expect(small).toThrow(InvalidInputError)
  expect(small).toThrow(expect.objectContaining({ diagnostics: [{ path, code }].map(like) }))
  expect(tried).toBe(0)
})

function like(diagnostic: object): unknown {
  return expect.objectContaining(diagnostic)
}

it('leaves manifests that are kept unread', () => {
  const plan = { ...planFrom(basic), manifests: [circle] } as unknown as Plan
  expect(simplest({ plan, seed: 1 }, () => true, 'kept')).toEqual({ plan })
})

const plan = planFrom(basic)
const seconds = Array.from({ length: 86_400 }, (_, second) => 0.5 + second)
const triedIn = (errors: Json): number => {
  let tried = 0
  const scenario = { plan, metrics: { errors } } as unknown as Scenario
  simplest(scenario, () => ++tried < 0, 'kept')
  return tried
}

it('finds the one second of a day that does it', () => {
  const scenario = { plan, metrics: { errors: seconds } } as unknown as Scenario
  const does = ({ metrics }: Scenario): boolean =>
    (metrics?.errors as unknown as readonly number[] | undefined)?.includes(77_777.5) === true
  expect(simplest(scenario, does, 'kept').metrics).toEqual({ errors: [77_777.5] })
})

it('tries the fewer candidates the more each of them costs', () => {
  // A day has 18 times the 5,000 entries that are copied for nothing, and keys cost far more.
  expect(triedIn(seconds)).toBeLessThanOrEqual(Math.ceil((20_000 * 5000) / 86_400))
  expect(triedIn(Object.fromEntries(seconds.entries()))).toBeLessThan(20)
  expect(triedIn(seconds.slice(0, 4000))).toBeGreaterThan(4000)
})
