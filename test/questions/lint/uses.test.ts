import { expect, it } from 'vitest'
import { pathText } from '../../../src/document/path.ts'
import { hasAllTemplates, templatesFor, usesOf } from '../../../src/questions/lint/uses.ts'
import { subjectIn } from './subjects.ts'
import { all, blueGreen, canary, prometheus, template } from './written.ts'

const metric = `successCondition: 'result[0] > 0', ${prometheus()}`

it('finds every place at which a Rollout refers to analysis', () => {
  const named = '{ templates: [{ templateName: t }] }'
  const experiment =
    '{ experiment: { duration: 1m, templates: [{ name: e, specRef: canary }], analyses: [{ name: a, templateName: t }] } }'
  const steps = `analysis: ${named}, steps: [{ analysis: ${named} }, ${experiment}]`
  const placesIn = (text: string): readonly string[] =>
    subjectIn(all(text, template(metric))).uses.map((use) => `${use.kind} ${pathText(use.path)}`)
  expect(placesIn(canary(steps))).toEqual([
    'background spec.strategy.canary.analysis',
    'step spec.strategy.canary.steps[0].analysis',
    'experiment spec.strategy.canary.steps[1].experiment.analyses[0]',
  ])
  const around = `prePromotionAnalysis: ${named}, postPromotionAnalysis: ${named}`
  expect(placesIn(blueGreen(around))).toEqual([
    'prePromotion spec.strategy.blueGreen.prePromotionAnalysis',
    'postPromotion spec.strategy.blueGreen.postPromotionAnalysis',
  ])
})

it('follows templates that name others, and does without those that are missing', () => {
  const outer = template(metric, 'templates: [{ templateName: t }]', 'outer')
  const both =
    'steps: [{ analysis: { templates: [{ templateName: outer }, { templateName: gone }] } }]'
  const { uses, manifests } = subjectIn(all(canary(both), template(metric), outer))
  expect(uses[0]?.templates.map(({ template: { name } }) => name)).toEqual(['t', 'outer'])
  expect(uses.map(hasAllTemplates)).toEqual([false])
  const [rollout] = manifests
  expect(rollout && usesOf(rollout, manifests)).toEqual(uses)
})

it('looks for templates in the namespace of the Rollout', () => {
  const elsewhere = template(metric).replace('name: t }', 'name: t, namespace: other }')
  const { manifests } = subjectIn(all(canary('steps: [{ pause: {} }]'), elsewhere))
  expect(templatesFor('default', manifests)).toEqual([])
  expect(templatesFor(null, manifests)).toHaveLength(1)
})
