import { expect, it } from 'vitest'
import { templateManifests, templatesOf } from '../../../src/manifest/references/templates.ts'
import { canary, manifestsOf, template } from '../given.ts'

it('a Rollout may name the templates of its namespace, and those of the whole cluster', () => {
  const far = { ...template('far'), metadata: { name: 'far', namespace: 'other' } }
  const wide = { ...template('wide'), kind: 'ClusterAnalysisTemplate' }
  const cluster = {
    namespace: 'default',
    manifests: manifestsOf(canary(), template('near'), far, wide),
  }
  expect(templatesOf(cluster).map(({ name, clusterScope }) => [name, clusterScope])).toEqual([
    ['near', false],
    ['wide', true],
  ])
  expect(templateManifests(cluster).map(({ name }) => name)).toEqual(['near', 'wide'])
})
