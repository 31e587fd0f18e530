import { expect, it } from 'vitest'
import { checkStrategy } from '../../../src/fast-check/check/checkStrategy.ts'
import { outcomeTally } from '../../../src/fast-check/check/outcomeTally.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

const manifests = (condition: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 1
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy: { canary: { steps: [{ analysis: { templates: [{ templateName: t }] } }] } }
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: t }
spec: { metrics: [{ name: errors, count: 1, ${condition}, provider: { datadog: { query: q } } }] }
`
const ordinary = manifests("successCondition: 'result < 5'")

function said(condition: string, ...readings: readonly number[]): readonly string[] {
  const { plan } = parseManifests(manifests(condition))
  if (plan === null) throw new Error('no plan')
  const tally = outcomeTally(['errors'])
  for (const errors of readings) {
    const script = [{ at: '10s', setImage: 'web:2' }]
    tally.add(simulate({ plan, script, metrics: { errors }, until: '5m' }))
  }
  return tally.warnings().map(({ message }) => message)
}

it('says which side of a metric was never seen', () => {
  const [above, below] = [9, 1]
  const condition = "successCondition: 'result < 5'"
  expect(said(condition)).toEqual([expect.stringContaining('"errors" was never measured')])
  expect(said(condition, below)).toEqual([expect.stringContaining('"errors" never failed')])
  expect(said(condition, above)).toEqual([expect.stringContaining('"errors" never succeeded')])
  expect(said(condition, above, below)).toEqual([])
  const broken = "successCondition: 'result.value < 5'"
  const [only] = said(broken, below)
  expect(only).toContain('"errors" only erred')
  expect(only).toContain('result.value < 5')
})

it('a check that finds nothing tells what it has not tried', () => {
  const both = checkStrategy(ordinary, { runs: 60 })
  expect(both.warnings).toEqual([])
  expect(both.metrics).toMatchObject([{ name: 'errors' }])
  expect(both.metrics[0]?.successful).toBeGreaterThan(0)
  const steady = checkStrategy(ordinary, { runs: 60, given: { metrics: { errors: 1 } } })
  expect(steady.warnings).toMatchObject([
    { code: 'one-sided-metric', path: 'metrics["errors"]', severity: 'warning' },
  ])
})
