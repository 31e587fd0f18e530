import { admitManifests } from '../../../src/manifest/read.ts'
import type { ScriptEntry } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { unreachable } from '../../../src/units/unreachable.ts'

const labels = { app: 'demo' }
const script: readonly ScriptEntry[] = [
  { at: '0s', deploy: true },
  { at: '1m', setImage: 'app:v2' },
]

/** Two pods that start in 5 s, updated at 60 s by `setWeight: 50` and a pause without end. */
export function ran(
  strategy: JsonObject = { canary: { steps: [{ setWeight: 50 }, { pause: {} }] } },
  more: readonly ScriptEntry[] = [],
  others: readonly JsonObject[] = [],
): Timeline {
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'demo' },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      strategy,
      template: { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'app:v1' }] } },
    },
  }
  const { plan } = admitManifests([rollout, ...others], { templateNames: 'imageTag' })
  if (plan === null) return unreachable('the sample is valid')
  const scenario = { plan, script: [...script, ...more], pods: { startup: '5s' }, until: '10m' }
  return simulate(scenario)
}
