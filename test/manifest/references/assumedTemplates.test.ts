import { expect, it } from 'vitest'
import { assembleRun } from '../../../src/analysis/assembleRun.ts'
import { startRun } from '../../../src/analysis/run.ts'
import { assumedTemplates } from '../../../src/manifest/references/assumedTemplates.ts'
import { templatesOf } from '../../../src/manifest/references/templates.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { manifestsOf, template } from '../given.ts'

const named = (...names: readonly string[]) =>
  names.map((templateName) => ({ templateName, clusterScope: false }))
const none = { dryRun: [], measurementRetention: [] }
const at = ['spec', 'strategy', 'canary', 'analysis', 'templates']

const cluster = (...objects: readonly JsonObject[]) => ({
  namespace: 'default',
  manifests: manifestsOf(...objects),
})

function refusalOf(
  reference: Parameters<typeof assembleRun>[0],
  ...objects: readonly JsonObject[]
): string {
  const assumed = assumedTemplates([{ reference, at }], cluster(...objects))
  const all = templatesOf(cluster(...objects, ...assumed.map(({ object }) => object)))
  const run = assembleRun(reference, [], all)
  return run.ok ? startRun('run', run.spec, null, {}).refusal : run.error
}

it('assumed templates make a run by themselves, and beside written ones', () => {
  expect(refusalOf({ ...none, templates: named('a', 'b') })).toBe('')
  expect(refusalOf({ ...none, templates: named('a', 'b') }, template('b', { name: 'a' }))).toBe('')
  const both = [...named('a'), { templateName: 'a', clusterScope: true }]
  expect(refusalOf({ ...none, templates: both })).toBe('')
})

it('have the metrics that rules of the reference ask for', () => {
  const dryRun = [{ metricName: 'latency' }, { metricName: 'a' }, { metricName: '.*' }]
  const measurementRetention = [{ metricName: 'errors', limit: 2 }]
  const reference = { templates: named('a', 'b'), dryRun, measurementRetention }
  expect(refusalOf(reference)).toBe('')
  expect(refusalOf(reference, template('b', { name: 'latency' }))).toBe('')
})

it('are not made for written ones, nor for references without a name', () => {
  const reference = { ...none, templates: named('a', '') }
  expect(assumedTemplates([{ reference, at }], cluster(template('a')))).toEqual([])
})
