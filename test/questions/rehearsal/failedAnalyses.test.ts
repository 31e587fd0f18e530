import { expect, it } from 'vitest'
import { failedAnalyses } from '../../../src/questions/rehearsal/failedAnalyses.ts'
import { rehearsal } from '../../../src/questions/rehearsal.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { planFrom } from '../given.ts'

const text = (strategy: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: ${strategy}
`

it.each([
  [
    'a step',
    '{ canary: { steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: rate }] } }] } }',
  ],
  [
    'a background',
    '{ canary: { analysis: { templates: [{ templateName: rate, clusterScope: true }] }, steps: [{ setWeight: 25 }, { pause: { duration: 1m } }] } }',
  ],
  [
    'a promotion',
    '{ blueGreen: { activeService: web, prePromotionAnalysis: { templates: [{ templateName: rate }] } } }',
  ],
])(
  'a bad release fails the analysis of %s also where its template is only assumed',
  (_, strategy) => {
    const { plan } = parseManifests(text(strategy), { missing: 'assume' })
    if (plan === null) throw new Error('no plan')
    expect(Object.keys(failedAnalyses(plan).analyses ?? {})).toEqual(['rate'])
    const { end, diagnostics } = simulate(rehearsal(plan, { release: 'bad' }))
    expect([end.phase, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([
      'Degraded',
      [],
    ])
    expect(end.message).toContain('the rehearsed release is bad')
    expect(simulate(rehearsal(plan)).end.phase).toBe('Healthy')
  },
)

it('what is not assumed has signals of its own', () => {
  expect(failedAnalyses(planFrom('{ canary: {} }'))).toEqual({})
})
