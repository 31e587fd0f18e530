import { lint } from '../../src/questions/lint.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { articleRelease } from './article.ts'
import type { Measure } from './measure.ts'

const text = `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 10
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      analysis: { templates: [{ templateName: errors }] }
      steps:
        - setWeight: 20
        - pause: { duration: 1m }
        - setWeight: 50
        - pause: { duration: 1m }
        - setWeight: 80
        - pause: { duration: 1m }
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: errors }
spec:
  metrics:
    - name: errors
      interval: 10s
      failureLimit: 2
      successCondition: len(result) == 0 || result[0] <= 0.01
      provider: { prometheus: { address: 'http://prometheus:9090', query: error_rate } }
`
const reading = parseManifests(text)
const { plan } = reading
if (plan === null) throw new Error('no plan')
const release = {
  plan,
  pods: { startup: '3s' },
  metrics: { errors: 0 },
  script: [
    { at: '0s', deploy: true },
    { at: '1m', setImage: 'web:2' },
  ],
  until: '6m',
} as const

/** All rules over a canary with a background analysis, beside one run of it. */
export const measures: readonly Measure[] = [
  {
    name: 'lint of a manifest, every rule and its rehearsals',
    goal: '≤ 50 ms',
    contenders: [
      { name: 'lint', run: () => lint(reading), operations: 1 },
      { name: 'one run of the same release', run: () => simulate(release), operations: 1 },
      { name: "the article's run", run: () => simulate(articleRelease), operations: 1 },
    ],
  },
]
