// A canary, told second by second. Three releases of a small API, from the YAML files that stand in
// 01-article/: version 1.0 is the first one, 2.0 takes over step by step, 3.0 starts well and then
// answers wrongly, so that its analysis takes it back. `npm start` runs this.
import { readFileSync } from 'node:fs'
import {
  type ChartRow,
  chartRows,
  type Instant,
  instant,
  requestsOf,
  type Scenario,
  simulate,
  stepString,
  toChart,
  treeAt,
} from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

// 1. Read what a cluster would be given.
const yaml = ['rollout.yaml', 'service.yaml', 'analysis.yaml']
  .map((name) => readFileSync(new URL(`01-article/${name}`, import.meta.url), 'utf8'))
  .join('---\n')
const plan = parsePlan(yaml)

// 2. Say what people do, how quick the pods are, what each version answers and who asks.
const END = 200
const releases = [
  { at: 0, image: 'simplecolorapi:1.0', title: 'The first version is deployed' },
  { at: 20, image: 'simplecolorapi:2.0', title: 'A good version follows' },
  { at: 120, image: 'simplecolorapi:3.0', title: 'A bad version follows' },
  { at: 180, image: 'simplecolorapi:2.0', title: 'The image is set back' },
]
const scenario: Scenario = {
  plan,
  script: releases.map(({ at, image }) =>
    at === 0 ? { at: '0s', deploy: true } : { at: `${at}s`, setImage: image },
  ),
  pods: { startup: '4s' },
  app: {
    'simplecolorapi:1.0': { body: { color: 'red', status: 'ok' } },
    'simplecolorapi:2.0': { body: { color: 'blue', status: 'ok' } },
    'simplecolorapi:3.0': { body: { color: 'black', status: 'nok' } },
  },
  traffic: { requestsPerSecond: 2, router: 'roundRobin' },
  until: `${END}s`,
}

// 3. Run it, and tell it.
const timeline = simulate(scenario)
const requests = requestsOf(timeline)
const rows = chartRows(timeline).filter((row, index, all) => {
  const { at: _, ...look } = row
  const { at: __, ...before } = all[index - 1] ?? row
  return index === 0 || JSON.stringify(look) !== JSON.stringify(before)
})
const colours: Readonly<Record<string, string>> = {
  'simplecolorapi:1.0': 'r',
  'simplecolorapi:2.0': 'b',
  'simplecolorapi:3.0': 'K',
}

console.log(`\
A CANARY, SECOND BY SECOND

The application  colorapi: 5 pods behind one Service, which asks them in turn. Each version answers
                 in a colour of its own:
                   r  simplecolorapi:1.0  {"color":"red","status":"ok"}
                   b  simplecolorapi:2.0  {"color":"blue","status":"ok"}
                   K  simplecolorapi:3.0  {"color":"black","status":"nok"}     a bad one
                   .  nobody: no pod is ready
The user         asks the Service twice a second.
The Rollout      gives a new version 20 % of the requests for 30 s, then 50 % for 30 s, then all.
                 A Service can only share by pods: 20 % is 1 pod beside 4, 50 % is 3 beside 3.
The analysis     "webcheck" asks the Service every 5 s, like any user, and wants the status "ok".
                 It forgives one failure. Its own requests take turns too; they are not shown.`)

const told = releases.map((release, index) => {
  const until = instant((releases[index + 1]?.at ?? END) * 1000)
  const changes = rows.filter(({ at }) => at >= release.at * 1000 && at < until)
  return { ...release, until, title: `RELEASE ${index + 1}: ${release.title}`, changes }
})
for (const release of told) tellRelease(release)

console.log(`\n${heading('WHAT kubectl argo rollouts get rollout colorapi SHOWS ON THE WAY')}`)
for (const { changes, until, title } of told) {
  for (const [index, { phase }] of changes.entries()) {
    const next = changes[index + 1]?.at
    if (next === undefined) showTree(`${title}, the end`, until)
    else if (phase === 'Paused') showTree(`${title}, a pause`, next)
  }
}

const answersOf = (wanted: string) => requests.filter(({ image }) => image === wanted).length
console.log(`\n${heading('THE WHOLE STORY')}\n`)
console.log(toChart(timeline))
console.log(`\
1.0  was the first version: with nothing to compare it with, the controller skips all steps.
2.0  got 20 % of the requests, then 50 %, then all; ${tookUntil('Healthy', 20)} s after its release it was stable.
3.0  became ready like any other, and a rolling update would have given it every request. The
     canary took it back after ${tookUntil('Degraded', 120)} s: ${answersOf('simplecolorapi:3.0')} of ${requests.length} answers were black.
2.0  serves alone again soon after, but the Rollout stays Degraded until the image is set back.`)

interface Release {
  readonly title: string
  readonly image: string
  readonly until: Instant
  readonly changes: readonly ChartRow[]
}

/** What holds between one change and the next: numbers, and every answer that the user got. */
function tellRelease({ title, image, until, changes }: Release): void {
  console.log(`\n${heading(`${title}, ${image}`)}\n`)
  console.log('  time  phase        step              ready pods    requests to this version')
  console.log('                                       stable  new   declared   served')
  for (const [index, row] of changes.entries()) {
    const next = changes[index + 1]?.at ?? until
    const answers = requests.filter(({ at }) => at >= row.at && at < next)
    const mine = answers.filter((answer) => answer.image === image).length
    const served = Math.round((100 * mine) / answers.length)
    const cells = [
      `${row.at / 1000}s`.padStart(6),
      `  ${row.phase.padEnd(13)}${stepAt(row.at).padEnd(18)}`,
      `${row.stablePods}`.padStart(6),
      `${row.canaryPods}`.padStart(5),
      `${row.weight} %`.padStart(11),
      `${served} %`.padStart(9),
      `   ${mine} of ${answers.length}`,
    ]
    console.log(cells.join(''))
    console.log(`        ${answers.map((answer) => colours[answer.image ?? ''] ?? '.').join('')}`)
  }
  tellVerdict(until)
}

function stepAt(at: Instant): string {
  const rollout = timeline.at(`${at / 1000}s`)?.rollout
  const strategy = rollout?.spec.strategy
  if (strategy?.kind !== 'canary') return ''
  const index = rollout?.status.currentStepIndex ?? 0
  const step = strategy.steps[index]
  const doing = step === undefined ? 'all done' : stepString(step)
  return `${index}/${strategy.steps.length} ${rollout?.status.abort ? 'aborted' : doing}`
}

/** What the analysis found, if this release had one, and what the Rollout says of it. */
function tellVerdict(until: Instant): void {
  const world = timeline.at(`${until / 1000 - 1}s`)
  const status = world?.rollout?.status
  const run = world?.runs.find(({ name }) => name.endsWith(`-${world.rollout?.revision}`))
  const [metric] = run?.metricResults ?? []
  if (run === undefined || metric === undefined) return
  const failures = metric.measurements.filter(({ phase }) => phase === 'Failed')
  const when = failures.map(({ startedAt }) => `${(startedAt ?? 0) / 1000}s`).join(', ')
  const counts = `ok ${metric.successful} times, not ok ${metric.failed} times`
  console.log(`\n  webcheck ${run.phase}: ${counts}${when === '' ? '' : ` (${when})`}`)
  if (status?.phase !== 'Degraded') return
  console.log(wrapped(`AnalysisRun: ${run.message}`, '  '))
  console.log(wrapped(`Rollout:     ${status.message}`, '  '))
}

function showTree(title: string, until: Instant): void {
  const at = instant(until - 1000)
  const lines = treeAt(timeline, `${at / 1000}s`)
    .trimEnd()
    .split('\n')
  console.log(`\n${title} (${at / 1000}s)\n`)
  console.log(lines.map((line) => wrapped(line.trimEnd(), '    ')).join('\n'))
}

function tookUntil(phase: string, from: number): number {
  const end = rows.find((row) => row.at >= from * 1000 && row.phase === phase)
  return (end?.at ?? 0) / 1000 - from
}

/** At most 100 columns; only messages are longer. */
function wrapped(line: string, margin: string): string {
  const room = 100 - margin.length
  if (line.length <= room) return line === '' ? '' : margin + line
  const cut = line.lastIndexOf(' ', room)
  const indent = ' '.repeat(/^.*?: +/.exec(line)?.[0].length ?? 4)
  return `${margin}${line.slice(0, cut)}\n${wrapped(indent + line.slice(cut + 1), margin)}`
}

function heading(text: string): string {
  return `${text}\n${'='.repeat(text.length)}`
}
