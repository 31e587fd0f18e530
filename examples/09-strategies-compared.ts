// One faulty release, five ways to bring it: the pods of the new version start, and every answer is
// an error. The Deployments have nobody who looks; the Rollouts measure the success rate of the new
// version every 30 s, and give up after three bad measurements. In all five somebody types `undo`
// five minutes after the release.
import { readFileSync } from 'node:fs'
import {
  type Plan,
  requestsOf,
  type Scenario,
  simulate,
  type Timeline,
  type UserRequest,
  workloadOf,
} from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

const RELEASED = 60
const UNDONE = 360
const OVER = 420
const NEW = 'web:2'

const beside = readFileSync(new URL('09-strategies-compared/beside.yaml', import.meta.url), 'utf8')
const steps = `[${[5, 25, 50]
  .map((weight) => `{ setWeight: ${weight} }, { pause: { duration: 2m } }`)
  .join(', ')}]`
const asked = '{ templates: [{ templateName: success-rate }] }'
const services = 'stableService: web-stable, canaryService: web-canary'
const canary = `analysis: ${asked}, steps: ${steps}`

const ways: readonly (readonly [name: string, plan: Plan])[] = [
  ['Deployment, Recreate', planOf('apps/v1', 'Deployment', '{ type: Recreate }')],
  ['Deployment, RollingUpdate', planOf('apps/v1', 'Deployment', '{ type: RollingUpdate }')],
  [
    'Rollout, blue-green',
    rolloutOf(`blueGreen: { activeService: web-stable, postPromotionAnalysis: ${asked} }`),
  ],
  ['Rollout, basic canary', rolloutOf(`canary: { ${canary} }`)],
  [
    'Rollout, routed canary',
    rolloutOf(`canary: { ${services}, trafficRouting: { smi: {} }, ${canary} }`),
  ],
]
const runs = ways.map(([name, plan]) => ({ name, timeline: simulate(scenarioOf(plan)) }))

console.log(row('', ['gives', 'old for', 'most', 'fewest', 'met by', 'nobody', '']))
console.log(row('', ['up', 'all', 'pods', 'available', 'new', 'there', 'failed']))
for (const { name, timeline } of runs) console.log(lineOf(name, timeline))
console.log(`
gives up       seconds from the release until it is Degraded; never: somebody has to undo it
old for all    seconds from the release until the last user has met the new version, or nobody
most, fewest   pods from the release on; 8 are asked for
met by new     of ${50 * (OVER - RELEASED)} requests, from the release on; all of them failed
nobody there   requests that found no ready pod; they failed as well
`)

console.log(`Requests that failed, in each 5 s: ▁ one or more … █ all; u is the undo\n`)
for (const { name, timeline } of runs) {
  console.log(`${name.padEnd(27)}${curveOf(requestsOf(timeline))}`)
}
console.log(`${' '.repeat(27)}${'u'.padStart((UNDONE - RELEASED) / 5 + 1)}`)

function lineOf(name: string, timeline: Timeline): string {
  const requests = since(requestsOf(timeline))
  const bad = requests.filter(({ image }) => image === NEW).length
  const refused = requests.filter(({ image }) => image === null).length
  const lastFailed = requests.findLast(isFailed)?.at ?? 0
  const moments = timeline.moments.filter(({ at }) => at >= RELEASED * 1000)
  const givenUp = moments.find(({ world }) => workloadOf(world)?.phase === 'Degraded')
  const pods = moments.map(({ world }) => workloadOf(world)?.replicaSets ?? [])
  const most = Math.max(...pods.map((sets) => sets.reduce((sum, { have }) => sum + have, 0)))
  const least = Math.min(
    ...pods.map((sets) => sets.reduce((sum, { available }) => sum + available, 0)),
  )
  return row(name, [
    givenUp === undefined ? 'never' : `${givenUp.at / 1000 - RELEASED} s`,
    `${Math.ceil(lastFailed / 1000) - RELEASED} s`,
    `${most}`,
    `${least}`,
    `${bad}`,
    `${refused}`,
    `${bad + refused}`,
  ])
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(25)}${cells.map((cell) => cell.padStart(10)).join('')}`.trimEnd()
}

/** For every 5 seconds after the release, which part of the requests failed. */
function curveOf(all: readonly UserRequest[]): string {
  const blocks = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
  return Array.from({ length: (OVER - RELEASED) / 5 }, (_, index) => {
    const from = RELEASED + 5 * index
    const here = all.filter(({ at }) => at >= from * 1000 && at < (from + 5) * 1000)
    return blocks[Math.ceil((8 * here.filter(isFailed).length) / here.length)]
  }).join('')
}

function isFailed({ image }: UserRequest): boolean {
  return image === null || image === NEW
}

function since(requests: readonly UserRequest[]): readonly UserRequest[] {
  return requests.filter(({ at }) => at >= RELEASED * 1000)
}

function scenarioOf(plan: Plan): Scenario {
  return {
    plan,
    script: [
      { at: '0s', deploy: true },
      { at: `${RELEASED}s`, setImage: NEW },
      { at: `${UNDONE}s`, undo: true },
    ],
    pods: { startup: '10s', terminate: '5s' },
    app: { [NEW]: { status: 500 } },
    metrics: { 'success-rate': { kind: 'observed', figure: 'successRate' } },
    traffic: { requestsPerSecond: 50 },
    until: `${OVER}s`,
  }
}

function rolloutOf(strategy: string): Plan {
  return planOf('argoproj.io/v1alpha1', 'Rollout', `{ ${strategy} }`)
}

function planOf(apiVersion: string, kind: string, strategy: string): Plan {
  return parsePlan(`
apiVersion: ${apiVersion}
kind: ${kind}
metadata: { name: web }
spec:
  replicas: 8
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: ${strategy}
---
${beside}`)
}
