// Two new versions of a small API go through the same canary. Version 2.0 answers as it should and
// takes over; version 3.0 starts and becomes ready, and then answers wrongly: the analysis finds
// out while one pod in five is new, and the rollout goes back by itself.
import { readFileSync } from 'node:fs'
import { chartRows, simulate, toChart, treeAt } from 'rollout-sim'
import { parseManifests } from 'rollout-sim/yaml'

const manifests = readFileSync(new URL('color.yaml', import.meta.url), 'utf8')
const { plan, diagnostics } = parseManifests(manifests)
for (const { line, column, message } of diagnostics) console.log(`${line}:${column} ${message}`)
if (plan === null) throw new Error('color.yaml makes no plan')

const timeline = simulate({
  plan,
  script: [
    { at: '0s', deploy: true },
    { at: '1m', setImage: 'colorapi:2.0' },
    { at: '15m', setImage: 'colorapi:3.0' },
  ],
  pods: { startup: '8s' },
  app: {
    'colorapi:1.0': { body: { color: 'blue', status: 'ok' } },
    'colorapi:2.0': { body: { color: 'green', status: 'ok' } },
    'colorapi:3.0': { body: { color: 'red', status: 'nok' } },
  },
  traffic: { requestsPerSecond: 20 },
  until: '20m',
})

console.log(toChart(chartRows(timeline.moments)))
console.log(treeAt(timeline.moments, timeline.end.at))
