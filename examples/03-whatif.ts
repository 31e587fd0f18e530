// What if somebody aborts this release: early, half-way, in its last seconds, or too late? The same
// YAML and the same release each time: every change of phase, and the capacity on the way back.
import { readFileSync } from 'node:fs'
import { chartRows, type Scenario, simulate } from 'rollout-sim'
import { parsePlan } from 'rollout-sim/yaml'

const yaml = readFileSync(new URL('color.yaml', import.meta.url), 'utf8')
const plan = parsePlan(yaml)

const RELEASED = 60

for (const aborted of [30, 180, 410, 480]) {
  const scenario: Scenario = {
    plan,
    script: [
      { at: '0s', deploy: true },
      { at: `${RELEASED}s`, setImage: 'colorapi:2.0' },
      { at: `${RELEASED + aborted}s`, abort: true },
    ],
    pods: { startup: '8s' },
    app: {
      'colorapi:1.0': { body: { color: 'red', status: 'ok' } },
      'colorapi:2.0': { body: { color: 'blue', status: 'ok' } },
    },
    until: '10m',
  }
  const rows = chartRows(simulate(scenario))

  console.log(`Aborted ${aborted} s after the release:\n`)
  for (const [index, { at, phase, message, weight, stablePods, canaryPods }] of rows.entries()) {
    const before = rows[index - 1]
    if (at < RELEASED * 1000 || (before?.phase === phase && before.message === message)) continue
    const when = `${at / 1000 - RELEASED} s`.padStart(7)
    const pods = `${stablePods} old + ${canaryPods} new ready`
    console.log(`${when}${`${weight} %`.padStart(7)}  ${pods}  ${phase} ${message}`.trimEnd())
  }
  const since = rows.filter(({ at }) => at >= (RELEASED + aborted) * 1000)
  const fewest = Math.min(...since.map((row) => row.stablePods + row.canaryPods))
  const whole = since.find(({ stablePods }) => stablePods === 5)
  const seconds = (whole?.at ?? 0) / 1000 - RELEASED - aborted
  const back = `${fewest} of 5 pods ready at worst, all five after ${seconds} s`
  const isLate = since[0]?.phase === 'Healthy'
  console.log(`\n  => ${isLate ? 'too late: a finished release cannot be aborted' : back}\n`)
}
