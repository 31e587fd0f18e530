import { expect, it } from 'vitest'
import { objectionToExperiment } from '../../src/manifest/experiment.ts'
import type { JsonObject } from '../../src/units/json.ts'

function about(templates: readonly JsonObject[], spec: JsonObject = {}): string {
  const experiment = { metadata: { name: 'demo' }, spec: { ...spec, templates } }
  return objectionToExperiment(experiment)?.message ?? ''
}

const selector = { matchLabels: { app: 'a' } }

it('has nothing against templates with names and selectors', () => {
  expect(
    about([
      { name: 'a', selector },
      { name: 'b', selector },
    ]),
  ).toBe('')
})

it.each<[readonly JsonObject[], string]>([
  [[{ name: 'a' }], "Rollout has missing field '.Spec.Templates[0].Selector'"],
  [
    [{ name: 'a', selector: {} }],
    'This experiment is selecting all pods at index 0. A non-empty selector is required.',
  ],
  [[{ selector }], 'Experiment demo has empty template name at index 0'],
  [
    [
      { name: 'a', selector },
      { name: 'a', selector },
    ],
    "Experiment demo has repeated template name 'a' in templates",
  ],
  [
    [{ name: 'a', selector, minReadySeconds: 601 }],
    'MinReadySeconds cannot be longer than ProgressDeadlineSeconds. Check template index 0',
  ],
])('objects to %j', (templates, message) => {
  expect(about(templates)).toBe(message)
})

it('lets empty labels pass, which select everything all the same', () => {
  expect(about([{ name: 'a', selector: { matchLabels: {} } }])).toBe('')
})

it('measures the time to be ready against the deadline of the Experiment', () => {
  const template = { name: 'a', selector, minReadySeconds: 601 }
  expect(about([template], { progressDeadlineSeconds: 700 })).toBe('')
})

it('points to the field', () => {
  const templates = [{ name: 'a', selector }, { selector }]
  expect(objectionToExperiment({ spec: { templates } })?.at).toEqual([
    'spec',
    'templates',
    1,
    'name',
  ])
})
