import fc, { type Arbitrary } from 'fast-check'
import { planOf } from '../../src/fast-check/arbitraries/plans.ts'
import { scenarios, scenariosOf } from '../../src/fast-check/arbitraries/scenarios.ts'
import { invariants } from '../../src/laws/invariants.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Measure } from './measure.ts'

const RUNS = 200

/** A canary of five pods with two pauses, as an article shows it. */
const plan = planOf([
  {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'demo' },
    spec: {
      replicas: 5,
      selector: { matchLabels: { app: 'demo' } },
      strategy: {
        canary: {
          steps: [
            { setWeight: 20 },
            { pause: { duration: '60s' } },
            { setWeight: 50 },
            { pause: { duration: '60s' } },
          ],
        },
      },
      template: {
        metadata: { labels: { app: 'demo' } },
        spec: { containers: [{ name: 'app', image: 'app:v1' }] },
      },
    },
  },
])

// What a property that is written for speed varies: how long pods take, and when somebody does what.
const pair = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300 }))
const lean: Arbitrary<Scenario> = pair.map(([startup, at]) => ({
  plan,
  pods: { startup: `${startup}s` },
  script: [
    { at: '0s', deploy: true },
    { at: '10s', setImage: 'app:v2' },
    { at: `${at}s`, promote: true },
  ],
}))

const laws = Object.values(invariants)
const leanSample = fc.sample(lean, { seed: 1, numRuns: RUNS })
const richSample = fc.sample(scenariosOf(plan), { seed: 1, numRuns: RUNS })
const anySample = fc.sample(scenarios(), { seed: 1, numRuns: RUNS })
const timelines = richSample.map((one) => simulate(one))

export const measures: readonly Measure[] = [
  {
    name: 'a property over a whole rollout',
    goal: '≥ 60,000 runs/s: ≤ 16.7 µs a run',
    contenders: [
      property('fc.assert, one rollout, a few numbers vary', lean, ends),
      each('the simulations alone', leanSample, ends),
      property("fast-check's own floor", lean, () => true),
      property('bare fast-check: two numbers', pair, () => true),
    ],
  },
  {
    name: 'a property over a whole rollout in any world, under any operator',
    goal: "the simulation, and a few times fast-check's own floor",
    contenders: [
      property('fc.assert, every law', scenariosOf(plan), keepsLaws),
      property('fc.assert', scenariosOf(plan), ends),
      each('the simulations alone', richSample, ends),
      {
        name: 'every law alone',
        operations: RUNS,
        run: () =>
          timelines.filter((one) => laws.every((law) => law.check(one, plan) === null)).length,
      },
      property("fast-check's own floor", scenariosOf(plan), () => true),
    ],
  },
  {
    name: 'a property over any plan in any world',
    goal: "the simulation, reading the plan, and fast-check's own floor",
    contenders: [
      property('fc.assert, every law', scenarios(), keepsLaws),
      each('the simulations alone', anySample, ends),
      property("fast-check's own floor, plans read", scenarios(), () => true),
    ],
  },
]

function ends(scenario: Scenario): boolean {
  return simulate(scenario).moments.length > 0
}

function keepsLaws(scenario: Scenario): boolean {
  const timeline = simulate(scenario)
  return laws.every((law) => law.check(timeline, scenario.plan) === null)
}

function property<T>(
  name: string,
  arbitrary: Arbitrary<T>,
  holds: (value: T) => boolean,
): Measure['contenders'][number] {
  let seed = 0
  return {
    name,
    operations: RUNS,
    run: () => fc.check(fc.property(arbitrary, holds), { seed: seed++, numRuns: RUNS }).numRuns,
  }
}

function each(
  name: string,
  sample: readonly Scenario[],
  holds: (scenario: Scenario) => boolean,
): Measure['contenders'][number] {
  return { name, operations: RUNS, run: () => sample.filter(holds).length }
}
