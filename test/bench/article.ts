import { admitManifests } from '../../src/manifest/read.ts'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { prepare } from '../../src/simulation/prepare.ts'
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
    pods: { startup: 3 },
    app: {
      'simplecolorapi:1.0': { body: { color: 'red', status: 'ok' } },
      'simplecolorapi:2.0': { body: { color: 'blue', status: 'ok' } },
    },
    script: [
      { at: 0, deploy: true },
      { at: 20, setImage: 'simplecolorapi:2.0' },
    ],
    until: 120,
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

const whole = scenarioOf(5, article, true)
const prepared = prepare(whole).program
if (prepared === null) throw new Error('the scenario cannot be run')

const many = scenarioOf(100_000, article, false)
const six = scenarioOf(6, article, false)

/** Steps that are met at once, so that every event completes one; the cost of an event is told apart from their number. */
const walk = (count: number): Scenario =>
  scenarioOf(
    6,
    Array.from({ length: count }, () => ({ setWeight: 20 })),
    false,
  )
const short = walk(4)
const long = walk(1000)

export const measures: readonly Measure[] = [
  {
    name: "the article's whole run, rich, with its timeline",
    goal: '≤ 50 µs',
    contenders: [
      { name: 'prepared once', operations: 1, run: () => runFrom(prepared, emptyWorld) },
      { name: 'simulate(scenario)', operations: 1, run: () => simulate(whole) },
    ],
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
    name: 'one step of many',
    goal: 'an event at 1,000 steps ≤ 1.2 × of one at 4',
    contenders: [
      { name: '4 steps, per step', operations: 4, run: () => simulate(short) },
      { name: '1,000 steps, per step', operations: 1000, run: () => simulate(long) },
    ],
  },
]
