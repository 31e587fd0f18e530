// Five strategies that look harmless, what each of them was to promise, and the simplest course of events in which it
// does not keep it. The first three lines of a report are the cause.
import { readFileSync } from 'node:fs'
import { checkStrategy, type Invariant, promises } from 'rollout-sim/fast-check'

const strategies: Readonly<Record<string, Invariant>> = {
  'half-of-the-pods': promises.keepsAvailable('75%'),
  'twice-the-pods': promises.staysWithinSurge('50%'),
  'half-of-the-users': promises.exposesAtMost(10, '10m'),
  'one-pod-for-half': promises.carriesItsTraffic(2),
  'never-at-rest': promises.settles(),
}

for (const [name, promise] of Object.entries(strategies)) {
  const yaml = readFileSync(new URL(`14-unsafe-strategies/${name}.yaml`, import.meta.url), 'utf8')
  const { failure } = checkStrategy(yaml, { invariants: [promise], runs: 500, seed: 1 })
  console.log(`======== ${name}.yaml ========\n\n${failure?.report ?? 'keeps its promise'}\n`)
}
