import { expect, it } from 'vitest'
import { rehearsedMetrics } from '../../../src/questions/rehearsal/rehearsedMetrics.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

const manifests = (name: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 1
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      steps:
      - analysis: { templates: [{ templateName: t }], args: [{ name: limit, value: '7' }] }
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: t }
spec:
  args: [{ name: limit }]
  metrics:
  - { name: ${name}, successCondition: 'result < {{args.limit}}', provider: { datadog: { query: q } } }
`

it('has the arguments put in, in the name as well', () => {
  const { plan } = parseManifests(manifests("'below-{{args.limit}}'"))
  if (plan === null) throw new Error('no plan')
  const script = [{ at: '10s', setImage: 'web:2' }]
  const found = rehearsedMetrics({ plan, script })
  expect([...found.keys()]).toEqual(['below-7'])
  expect(found.get('below-7')).toMatchObject([{ successCondition: 'result < 7' }])
})

it('has none of a template that is only assumed: nobody knows its metrics', () => {
  const [rollout = ''] = manifests('rate').split('---')
  const { plan } = parseManifests(rollout, { missing: 'assume' })
  if (plan === null) throw new Error('no plan')
  expect(rehearsedMetrics({ plan, script: [{ at: '10s', setImage: 'web:2' }] }).size).toBe(0)
})
