import { describe, expect, it } from 'vitest'
import {
  analysisRuns,
  analysisTemplates,
  experiments,
} from '../../../src/manifest/remarks/analyses.ts'
import type { RemarkRule } from '../../../src/manifest/remarks/remark.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, manifestsOf, template } from '../given.ts'

function messages(rule: RemarkRule, object: JsonObject): readonly string[] {
  const manifests = manifestsOf(object)
  return manifests.flatMap((one) => rule(one, manifests)).map(({ message }) => message)
}

const ends = 'A run of it measures nothing and ends as Error: '
const endless = template('a', { count: 2 })

describe('an AnalysisTemplate', () => {
  it('whose runs end at once is told with the words with which they end', () => {
    expect(messages(analysisTemplates, template('a'))).toEqual([])
    expect(messages(analysisTemplates, endless)).toEqual([
      `${ends}Analysis spec invalid: metrics[0]: interval must be specified when count > 1`,
    ])
    const cluster = { ...endless, kind: 'ClusterAnalysisTemplate' }
    expect(messages(analysisTemplates, cluster)).toHaveLength(1)
  })

  it('is judged by its metrics where arguments are wanting', () => {
    const { spec = {}, ...rest } = endless as { spec?: JsonObject }
    const wanting = { ...rest, spec: { ...spec, args: [{ name: 'host' }] } }
    expect(messages(analysisTemplates, wanting)).toHaveLength(1)
  })

  it('may leave numbers to its arguments, and take values from Secrets', () => {
    const { spec = {}, ...rest } = template('a', { count: '{{ args.n }}', interval: '5s' }) as {
      spec?: JsonObject
    }
    const secretKeyRef = { name: 'a', key: 'b' }
    const args = [{ name: 'n' }, { name: 'token', valueFrom: { secretKeyRef } }]
    expect(messages(analysisTemplates, { ...rest, spec: { ...spec, args } })).toEqual([])
  })

  it('may only name others', () => {
    const spec = { metrics: [], templates: [{ templateName: 'b' }] }
    expect(messages(analysisTemplates, { ...template('a'), spec })).toEqual([])
  })
})

it('tells of AnalysisRuns that end at once', () => {
  expect(messages(analysisRuns, { ...endless, kind: 'AnalysisRun' })).toHaveLength(1)
  expect(messages(analysisRuns, { ...template('a'), kind: 'AnalysisRun' })).toEqual([])
})

it('tells of Experiments that the controller does not begin', () => {
  const experiment = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Experiment',
    metadata: { name: 'a' },
    spec: { templates: [{ name: 'a' }] },
  }
  expect(messages(experiments, experiment)).toEqual([
    "Rollout has missing field '.Spec.Templates[0].Selector'",
  ])
})

it('looks at no other kind', () => {
  for (const rule of [analysisTemplates, analysisRuns, experiments]) {
    expect(messages(rule, canary())).toEqual([])
  }
})
