import { explainWeights } from '../../src/questions/explainWeights.ts'
import { minReplicas } from '../../src/questions/minReplicas.ts'
import { parseManifests } from '../../src/yaml/index.ts'
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
    ],
  },
]
