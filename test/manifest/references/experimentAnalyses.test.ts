import { expect, it } from 'vitest'
import { recordIn, recordsIn } from '../../../src/document/fields.ts'
import {
  missingTemplates,
  objectionsToAnalyses,
} from '../../../src/manifest/references/experimentAnalyses.ts'
import { templatesOf } from '../../../src/manifest/references/templates.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { experiment, manifestsOf, template } from '../given.ts'

const open = template('t', {}, [{ name: 'hash' }])
const analysis = (fields: JsonObject = {}): JsonObject => {
  return { name: 'check', templateName: 't', ...fields }
}
const withHash = (value: string): JsonObject => analysis({ args: [{ name: 'hash', value }] })

function against(spec: JsonObject, ...others: readonly JsonObject[]): readonly string[] {
  const [chosen] = manifestsOf(experiment('ab', [], spec))
  const templates = templatesOf({ namespace: 'default', manifests: manifestsOf(...others) })
  return objectionsToAnalyses(chosen?.value ?? {}, templates).map(({ message }) => message)
}

it('says that a template is missing as the controller does', () => {
  expect(against({ analyses: [analysis(), analysis({ clusterScope: true })] })).toEqual([
    `AnalysisTemplate verification failed for analysis 'check': analysistemplate.argoproj.io "t" not found`,
    `ClusterAnalysisTemplate verification failed for analysis 'check': clusteranalysistemplate.argoproj.io "t" not found`,
  ])
})

it('says that no run can be made as the controller does', () => {
  const failed = `Failed to create AnalysisRun for analysis 'check': `
  expect(against({ analyses: [analysis()] }, open)).toEqual([`${failed}args.hash was not resolved`])
  const nested = { ...template('t'), spec: { templates: [{ templateName: 'deep' }] } }
  expect(against({ analyses: [analysis()] }, nested)).toEqual([
    `${failed}analysistemplate.argoproj.io "deep" not found`,
  ])
  const twice = { dryRun: [{ metricName: 't' }, { metricName: 't' }] }
  expect(against({ analyses: [analysis()], ...twice }, template('t'))).toHaveLength(1)
})

it('knows what arguments may name of an Experiment', () => {
  const tags = [
    '{{templates.canary.podTemplateHash}}',
    '{{templates.canary.replicaset.name}}',
    '{{experiment.availableAt}}',
  ]
  expect(against({ analyses: tags.map(withHash) }, open)).toEqual([])
  const finished = withHash('{{experiment.finishedAt}}')
  expect(against({ duration: '5m', analyses: [finished] }, open)).toEqual([])
  expect(against({ analyses: [finished] }, open)).toEqual([
    `Failed to create AnalysisRun for analysis 'check': failed to resolve {{experiment.finishedAt}}`,
  ])
  expect(against({ analyses: [withHash('{{templates.other.podTemplateHash}}')] }, open)).toEqual([
    `Failed to create AnalysisRun for analysis 'check': failed to resolve {{templates.other.podTemplateHash}}`,
  ])
})

it('makes up each missing template once, with metrics for rules that would match none', () => {
  const [chosen] = manifestsOf(
    experiment('ab', [analysis(), analysis({ name: 'again' })], {
      dryRun: [{ metricName: 'latency' }],
    }),
  )
  if (chosen === undefined) throw new Error('no Experiment')
  const missing = missingTemplates(chosen, [chosen])
  expect(missing.map(({ at }) => at)).toEqual([['spec', 'analyses', 0, 'templateName']])
  const names = missing.flatMap(({ object }) => recordsIn(recordIn(object, 'spec'), 'metrics'))
  expect(names.map(({ name }) => name)).toEqual(['t (assumed)', 'latency'])
})
