// The releases of example 01 once more: as the canary that it was, and as a blue-green Rollout that
// asks nobody, asks the new version before the users get it, or asks it afterwards. How long does a
// good version take, how long does a bad one live, who meets it, and how many pods does that take?
import { readFileSync } from 'node:fs'
import {
  editPlan,
  type Plan,
  type Reading,
  type RolloutPhase,
  requestsOf,
  type Scenario,
  simulate,
  type Timeline,
} from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

const GOOD_AT = 20
const BAD_AT = 160
const BACK_AT = 220

const canary = planOf(
  '01-article/rollout.yaml',
  '01-article/service.yaml',
  '01-article/analysis.yaml',
)
const blueGreen = planOf('02-blue-green/manifests.yaml')
const strategies: readonly (readonly [name: string, plan: Plan])[] = [
  ['canary, asked all the while', canary],
  ['blue-green, not asked', blueGreen],
  ['blue-green, asked before', asking('prePromotionAnalysis', 'colorapi-preview')],
  ['blue-green, asked after', asking('postPromotionAnalysis', 'colorapi')],
]

console.log('                               good version            bad version        both')
console.log('                               serves all   Healthy    given up   met by  most pods')
for (const [name, plan] of strategies) console.log(lineOf(name, plan))
console.log(`
serves all  seconds from the release to the last answer of the version before
Healthy     seconds from the release until the Rollout says so
given up    seconds from the release until the Rollout is Degraded; never: until somebody acts
met by      requests that the bad version answered, of ${2 * (BACK_AT - BAD_AT)} until the image was set back

Blue-green doubles the pods, and the switch is for everybody at once: it is the safest of all if the
new version is asked before, and the worst if it is not asked. A canary needs one more pod, and its
users are those who find out: few of them.`)

function lineOf(name: string, plan: Plan): string {
  const scenario = scenarioOf(plan)
  const timeline = simulate(scenario)
  const requests = requestsOf(timeline).map(({ at, image }) => ({ at: at / 1000, image }))
  const before = requests.findLast(({ at, image }) => at < BAD_AT && image === 'simplecolorapi:1.0')
  const bad = requests.filter(({ at, image }) => at < BACK_AT && image === 'simplecolorapi:3.0')
  const pods = timeline.moments.map(({ world }) =>
    (world.rollout?.replicaSets ?? []).reduce((sum, { have }) => sum + have, 0),
  )
  const givenUp = secondsTo(timeline, 'Degraded', BAD_AT)
  return [
    name.padEnd(31),
    `${Math.ceil((before?.at ?? 0) - GOOD_AT)} s`.padStart(10),
    `${secondsTo(timeline, 'Healthy', GOOD_AT)} s`.padStart(10),
    (givenUp === null ? 'never' : `${givenUp} s`).padStart(12),
    `${bad.length}`.padStart(9),
    `${Math.max(...pods)}`.padStart(11),
  ].join('')
}

function scenarioOf(plan: Plan): Scenario {
  return {
    plan,
    script: [
      { at: '0s', deploy: true },
      { at: `${GOOD_AT}s`, setImage: 'simplecolorapi:2.0' },
      { at: `${BAD_AT}s`, setImage: 'simplecolorapi:3.0' },
      { at: `${BACK_AT}s`, setImage: 'simplecolorapi:2.0' },
    ],
    pods: { startup: '4s' },
    app: {
      'simplecolorapi:1.0': { body: { color: 'red', status: 'ok' } },
      'simplecolorapi:2.0': { body: { color: 'blue', status: 'ok' } },
      'simplecolorapi:3.0': { body: { color: 'black', status: 'nok' } },
    },
    traffic: { requestsPerSecond: 2, router: 'roundRobin' },
    until: '260s',
  }
}

/** Seconds from a release to the first moment in this phase; null if the next one comes first. */
function secondsTo(timeline: Timeline, wanted: RolloutPhase, from: number): number | null {
  const until = from === GOOD_AT ? BAD_AT : BACK_AT
  const found = timeline.moments.find(
    ({ at, world }) =>
      at >= from * 1000 && at < until * 1000 && world.rollout?.status.phase === wanted,
  )
  return found === undefined ? null : found.at / 1000 - from
}

function asking(when: 'prePromotionAnalysis' | 'postPromotionAnalysis', host: string): Plan {
  const analysis = {
    templates: [{ templateName: 'webcheck' }],
    args: [{ name: 'host', value: host }],
  }
  const patch = { spec: { strategy: { blueGreen: { [when]: analysis } } } }
  return planned(editPlan(blueGreen, { kind: 'patch', patch }))
}

function planOf(...files: readonly string[]): Plan {
  const texts = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  return parsePlan(texts.join('---\n'))
}

function planned({ plan, diagnostics }: Reading): Plan {
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return plan
}
