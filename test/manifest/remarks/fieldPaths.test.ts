import { expect, it } from 'vitest'
import { fieldPaths } from '../../../src/manifest/remarks/fieldPaths.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { blueGreen, canary, manifestsOf, template } from '../given.ts'

function analysis(fieldPath: string): JsonObject {
  const args = [{ name: 'a', valueFrom: { fieldRef: { fieldPath } } }]
  return { templates: [{ templateName: 'a' }], templateName: 'a', name: 'a', args }
}

function places(object: JsonObject): readonly string[] {
  const manifests = manifestsOf(object)
  return manifests.flatMap((one) => fieldPaths(one, manifests)).map(({ path }) => path.join('.'))
}

function inStep(fieldPath: string): JsonObject {
  return canary({ steps: [{ analysis: analysis(fieldPath) }] })
}

it.each([
  'spec.template.spec.containers[0].image',
  "metadata.labels['app']",
  'status.currentPodHash',
  'status.conditions[0].message',
  'status.canary.weights.canary.weight',
])('lets %s be, which a Rollout has or may have', (fieldPath) => {
  expect(places(inStep(fieldPath))).toEqual([])
})

it.each([
  'status.canary.weight',
  'status.conditions[x].message',
  'status.canary',
  'spec.template.spec.containers[3].image',
  'spec.nothing',
])('finds that no Rollout has %s', (fieldPath) => {
  expect(places(inStep(fieldPath))).toEqual([
    'spec.strategy.canary.steps.0.analysis.args.0.valueFrom.fieldRef.fieldPath',
  ])
})

it('looks wherever an analysis may stand', () => {
  const never = analysis('spec.nothing')
  const experiment = { templates: [], analyses: [never] }
  expect(places(canary({ analysis: never, steps: [{ experiment }] }))).toHaveLength(2)
  const both = { prePromotionAnalysis: never, postPromotionAnalysis: never }
  expect(places(blueGreen({ activeService: 'a', ...both }))).toHaveLength(2)
  expect(places(template('a'))).toEqual([])
})
