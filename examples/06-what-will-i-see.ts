// It is twelve minutes past: what will the plugin show? The same answers for a plan that was never
// applied as for a cluster, because both are read from the objects that kubectl would print.
import { readFileSync } from 'node:fs'
import {
  getRollout,
  getStatus,
  listRollouts,
  runVerb,
  simulate,
  snapshotAt,
  statusTextAt,
  watchStatus,
} from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

const yaml = readFileSync(new URL('color.yaml', import.meta.url), 'utf8')
const plan = parsePlan(yaml)

const timeline = simulate({
  plan,
  script: [
    { at: '0s', deploy: true },
    { at: '6m', setImage: 'colorapi:2.0' },
  ],
  pods: { startup: '8s' },
  app: {
    'colorapi:1.0': { body: { color: 'red', status: 'ok' } },
    'colorapi:2.0': { body: { color: 'blue', status: 'ok' } },
  },
  until: '20m',
})

// 1. At 12 minutes: every command that only looks.
const snapshot = snapshotAt(timeline, '12m')
const name = 'color'
show('get rollout color', getRollout(snapshot, { name }).stdout)
show('status color --watch=false', getStatus(snapshot, { name, watch: false }).stdout)
show('list rollouts', listRollouts(snapshot).stdout)

// 2. What a pipeline sees that waits from the release on: five minutes are not enough.
for (const timeout of ['5m', '10m']) {
  const { lines, stderr, exitCode, endedAt } = watchStatus(timeline, { from: '6m', timeout })
  const told = lines.map(({ at, text }) => `${minutes(at)}  ${text}`).join('')
  const end = `${minutes(endedAt)}  ${stderr === '' ? '' : `${stderr.trim()}, `}exit ${exitCode}\n`
  show(`status color --timeout ${timeout}`, told + end)
}

// 3. When does it look different? The status, whenever it changes after 12 minutes.
let before = statusTextAt(timeline, '12m')
for (let second = 720; second <= 1200; second++) {
  const now = statusTextAt(timeline, `${second}s`)
  if (now !== before) console.log(`${minutes(second * 1000)}  ${now}`)
  before = now
}

// 4. And what could be typed at 12 minutes? Each command with what it would write, and say.
for (const line of [
  'promote color',
  'promote color --full',
  'abort color',
  'retry rollout color',
  'pause color',
  'restart color --in 10m',
  'undo color',
  'undo color --to-revision=2',
  'set image color color=colorapi:2.1',
]) {
  const { writes, stdout, stderr } = runVerb(snapshot, line.split(' '))
  const sent = writes.map(({ resource, subresource, type, body }) => {
    const written = type === 'update' ? 'the whole object' : JSON.stringify(body)
    return `  ${type} ${resource}${subresource === '' ? '' : `/${subresource}`} ${written}\n`
  })
  show(line, `${stdout}${stderr}`.trimEnd().concat('\n', ...sent))
}

function show(command: string, printed: string): void {
  console.log(`$ kubectl argo rollouts ${command}\n${printed.replaceAll(/ +$/gm, '')}`)
}

function minutes(at: number): string {
  const seconds = Math.round(at / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(5)
}
