import { admitManifests } from '../../src/manifest/read.ts'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { prepare } from '../../src/simulation/prepare.ts'
import type { Program } from '../../src/simulation/program.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { runFrom, simulate } from '../../src/simulation/simulate.ts'
import type { Measure } from './measure.ts'

const metrics = [
  {
    name: 'webcheck',
    interval: '5s',
    failureLimit: 1,
    successCondition: 'result == "ok"',
    provider: { web: { url: 'http://{{args.host}}/', jsonPath: '{$.status}' } },
  },
]
const article = [
  { setWeight: 20 },
  { pause: { duration: '30s' } },
  { setWeight: 50 },
  { pause: { duration: '30s' } },
]

/** The tutorial's release 1.0 → 2.0, analysed every 5 seconds; or the same without analysis. */
function scenarioOf(replicas: number, steps: readonly object[], analysed: boolean): Scenario {
  const analysis = { templates: [{ templateName: 'webcheck' }], args: [hostArgument] }
  const canary = analysed ? { analysis, steps } : { steps }
  const { plan } = admitManifests([rollout(replicas, canary), service, template])
  if (plan === null) throw new Error('no plan')
  return {
    plan,
    pods: { startup: '3s' },
    app: {
      'simplecolorapi:1.0': { body: { color: 'red', status: 'ok' } },
      'simplecolorapi:2.0': { body: { color: 'blue', status: 'ok' } },
    },
    script: [
      { at: '0s', deploy: true },
      { at: '20s', setImage: 'simplecolorapi:2.0' },
    ],
    until: '2m',
  }
}

const hostArgument = { name: 'host', value: 'colorapi' }
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'colorapi' },
  spec: { selector: { app: 'colorapi' }, ports: [{ port: 80 }] },
}
const template = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name: 'webcheck' },
  spec: { args: [{ name: 'host' }], metrics },
}

function rollout(replicas: number, canary: object): object {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'colorapi' },
    spec: {
      replicas,
      selector: { matchLabels: { app: 'colorapi' } },
      strategy: { canary },
      template: {
        metadata: { labels: { app: 'colorapi' } },
        spec: { containers: [{ name: 'api', image: 'simplecolorapi:1.0' }] },
      },
    },
  }
}

/** The tutorial's release, by which other benches measure theirs. */
export const articleRelease: Scenario = scenarioOf(5, article, true)
const whole = articleRelease
const prepared = programOf(whole)

const many = scenarioOf(100_000, article, false)
const six = scenarioOf(6, article, false)

/** The same four steps are walked and the last one waits for ever; `more` stand behind them. */
const walked = [{ setWeight: 20 }, { pause: { duration: '30s' } }, { setWeight: 50 }, { pause: {} }]
const waiting = (more: number): Scenario =>
  scenarioOf(6, [...walked, ...Array.from({ length: more }, () => ({ setWeight: 60 }))], false)
const few = waiting(0)
const thousand = waiting(996)

// A run that ends otherwise than it should would look fast.
for (const [scenario, phase] of [
  [whole, 'Healthy'],
  [many, 'Healthy'],
  [six, 'Healthy'],
  [few, 'Paused'],
  [thousand, 'Paused'],
] as const) {
  const { end } = simulate(scenario)
  if (end.phase !== phase || end.reason !== 'until') throw new Error(`a run ends ${end.phase}`)
}
const preparedFew = programOf(few)
const preparedThousand = programOf(thousand)

export const measures: readonly Measure[] = [
  {
    name: "the article's whole run, rich, with its timeline",
    goal: '≤ 50 µs',
    contenders: [
      { name: 'prepared once', operations: 1, run: () => runFrom(prepared, emptyWorld) },
    ],
  },
  {
    name: 'the same with its preparation',
    goal: 'none of its own',
    contenders: [{ name: 'simulate(scenario)', operations: 1, run: () => simulate(whole) }],
  },
  {
    name: '6 replicas and 100,000',
    goal: '100,000 cost ≤ 1.2 × of 6',
    contenders: [
      { name: '6 replicas', operations: 1, run: () => simulate(six) },
      { name: '100,000 replicas', operations: 1, run: () => simulate(many) },
    ],
  },
  {
    name: 'the same events with more steps',
    goal: 'an event at 1,000 steps ≤ 1.2 × of one at 4',
    contenders: [
      { name: '4 steps', operations: 1, run: () => runFrom(preparedFew, emptyWorld) },
      { name: '1,000 steps', operations: 1, run: () => runFrom(preparedThousand, emptyWorld) },
    ],
  },
]

function programOf(scenario: Scenario): Program {
  const { program } = prepare(scenario)
  if (program === null) throw new Error('the scenario cannot be run')
  return program
}
