import { capacity } from '../../src/questions/capacity.ts'
import { estimate } from '../../src/questions/estimate.ts'
import { explainWeights } from '../../src/questions/explainWeights.ts'
import { minReplicas } from '../../src/questions/minReplicas.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { articleRelease } from './article.ts'
import type { Measure } from './measure.ts'

const steps = [5, 10, 25, 50, 75].map((weight) => `{ setWeight: ${weight} }, { pause: {} }`)

const { plan } = parseManifests(`
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 7
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: { canary: { steps: [${steps.join(', ')}] } }
`)
if (plan === null) throw new Error('no plan')

const ramp = [10, 25, 50, 75, 90].map(
  (weight) => `{ setWeight: ${weight} }, { pause: { duration: 5m } }`,
)
const half = parseManifests(`
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 10
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: { canary: { steps: [${ramp.join(', ')}] } }
`).plan
if (half === null) throw new Error('no plan')
// From 1m on: 25 minutes of pauses, six times 20 s of pods, and what comes after the promotion.
const halfAnHour = {
  plan: half,
  script: [{ at: '1m', setImage: 'web:2' }],
  pods: { startup: '20s' },
  until: '31m',
} as const
const { promotedAt } = estimate(halfAnHour)
if (promotedAt === null) throw new Error('the release does not get there')

const article = { name: "the article's run", operations: 1, run: () => simulate(articleRelease) }

export const measures: readonly Measure[] = [
  {
    name: 'explainWeights, ten steps',
    goal: '≤ 50 µs',
    contenders: [
      { name: 'rollout-sim', operations: 1, run: () => explainWeights(plan) },
      {
        name: 'minReplicas of the same weights, with all larger sizes',
        operations: 1,
        run: () => minReplicas({ weights: [5, 10, 25, 50, 75] }),
      },
      article,
    ],
  },
  {
    name: 'capacity of a rollout of 30 minutes, every verb at every instant, retries included',
    goal: '≤ 50 ms',
    contenders: [
      { name: 'rollout-sim', operations: 1, run: () => capacity(halfAnHour) },
      { name: 'one run of the same release', operations: 1, run: () => simulate(halfAnHour) },
      article,
    ],
  },
  {
    name: 'estimate of the same rollout, with its bounds',
    goal: 'none of its own',
    contenders: [{ name: 'rollout-sim', operations: 1, run: () => estimate(halfAnHour) }, article],
  },
]
