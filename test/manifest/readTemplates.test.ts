import { expect, it } from 'vitest'
import { readTemplates } from '../../src/manifest/readTemplates.ts'
import { parseTemplates } from '../../src/yaml/index.ts'

const object = (kind: string, name: string, spec: unknown): unknown => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
})
const metrics = [{ name: 'up', provider: { job: { spec: {} } } }]

it('reads the templates of both scopes, in the order in which they are written', () => {
  const { templates, diagnostics } = readTemplates([
    object('ClusterAnalysisTemplate', 'shared', { metrics: [] }),
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' } },
    object('AnalysisTemplate', 'check', { metrics: [], args: [{ name: 'least', value: '1' }] }),
  ])
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(templates.map(({ name, clusterScope }) => [name, clusterScope])).toEqual([
    ['shared', true],
    ['check', false],
  ])
  expect(templates[1]?.args).toEqual([{ name: 'least', value: '1', valueFrom: null }])
})

it('has no templates where one of them is wrong, and says where', () => {
  const { templates, diagnostics } = parseTemplates(
    'apiVersion: argoproj.io/v1alpha1\nkind: AnalysisTemplate\nmetadata: { name: check }\nspec:\n  metric: []\n',
  )
  expect(templates).toEqual([])
  expect(diagnostics.some(({ line, severity }) => line === 5 && severity === 'error')).toBe(true)
})

it('has no templates where the text is no YAML', () => {
  const { templates, diagnostics } = parseTemplates('kind: [')
  expect(templates).toEqual([])
  expect(diagnostics.length).toBeGreaterThan(0)
})

it('needs no Rollout', () => {
  const { diagnostics } = readTemplates([object('AnalysisTemplate', 'check', { metrics })])
  expect(diagnostics.map(({ code }) => code)).not.toContain('no-rollout')
})
