import { expect, it } from 'vitest'
import { experimentSteps } from '../../../src/manifest/remarks/experimentSteps.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, manifestsOf, template } from '../given.ts'

function messages(...objects: readonly JsonObject[]): readonly string[] {
  const manifests = manifestsOf(...objects)
  return manifests.flatMap((one) => experimentSteps(one, manifests)).map(({ message }) => message)
}

function withAnalysis(analysis: JsonObject): JsonObject {
  const templates = [{ name: 'a', specRef: 'canary' }]
  const analyses = [{ name: 'smoke', ...analysis }]
  return canary({ steps: [{ setWeight: 5 }, { experiment: { templates, analyses } }] })
}

it('tells with which words the rollout will abort', () => {
  expect(messages(withAnalysis({ templateName: 'a' }))).toEqual([
    "The rollout will abort at step 1: AnalysisTemplate verification failed for analysis 'smoke': " +
      'analysistemplate.argoproj.io "a" not found',
  ])
  expect(messages(withAnalysis({ templateName: 'a', clusterScope: true }))[0]).toContain(
    ": ClusterAnalysisTemplate verification failed for analysis 'smoke': clusteranalysistemplate",
  )
})

it('says nothing of a template that is there, in its own namespace', () => {
  const rollout = withAnalysis({ templateName: 'a' })
  expect(messages(rollout, template('a'))).toEqual([])
  const elsewhere = { ...template('a'), metadata: { name: 'a', namespace: 'x' } }
  expect(messages(rollout, elsewhere)).toHaveLength(1)
})
