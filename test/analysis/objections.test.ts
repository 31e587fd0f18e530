import { expect, it } from 'vitest'
import {
  objectionsToGaps,
  objectionsToRuns,
  type ReferenceUse,
} from '../../src/analysis/objections.ts'
import type { AnalysisTemplate, RolloutArgument } from '../../src/analysis/template.ts'
import { argument, metric, secret, template } from './given.ts'

const use = (
  kind: ReferenceUse['kind'],
  names: readonly string[],
  more: Partial<ReferenceUse['reference']> = {},
): ReferenceUse => ({
  kind,
  fieldPath: 'spec.strategy.canary.steps[0].analysis.templates',
  reference: {
    templates: names.map((templateName) => ({ templateName, clusterScope: false })),
    args: [],
    dryRun: [],
    measurementRetention: [],
    ...more,
  },
})
const given = (name: string, value: string): RolloutArgument => ({
  name,
  value,
  podTemplateHashValue: null,
  fieldPath: null,
})
const texts = (uses: readonly ReferenceUse[], templates: readonly AnalysisTemplate[]) =>
  objectionsToRuns(uses, templates, () => ({})).map(({ text }) =>
    text.replace('spec.strategy.canary.steps[0].analysis.templates: ', ''),
  )

it('has nothing against a template whose metrics end', () => {
  const once = template('t', { metrics: [metric('m')] })
  expect(texts([use('step', ['t'])], [once])).toEqual([])
})

it('hides everything else behind a template that is missing', () => {
  const endless = template('t', { metrics: [metric('m', { interval: '5s' })] })
  expect(texts([use('step', ['t']), use('background', ['x'])], [endless])).toEqual([
    'Invalid value: "x": AnalysisTemplate \'x\' not found',
  ])
})

it('points into the template whose own reference is missing', () => {
  const nested = template('t', { templates: [{ templateName: 'x', clusterScope: true }] })
  expect(texts([use('step', ['t'])], [nested])).toEqual([
    'spec.templates: Invalid value: "x": ClusterAnalysisTemplate \'x\' not found',
  ])
})

it('tries to assemble the run', () => {
  const templates = [
    template('a', { metrics: [metric('m')], args: [argument('x')] }),
    template('b', { metrics: [metric('n')] }),
  ]
  expect(texts([use('step', ['a', 'b'])], templates)).toEqual([
    'Invalid value: "templateNames: [a b]": args.x was not resolved',
  ])
})

it('tries the rules of every step with every reference', () => {
  const rules = { dryRun: [{ metricName: 'm' }] }
  const once = template('t', { metrics: [metric('m')], ...rules })
  const other = template('o', { metrics: [metric('m')] })
  expect(texts([use('step', ['o'], rules), use('background', ['t'])], [once, other])).toEqual([
    'Invalid value: "templateNames: [t]": two Dry-Run metric rules have the same name \'m\'',
  ])
})

it('tries nothing with the rules of what is no step', () => {
  const rules = { dryRun: [{ metricName: 'm' }] }
  const once = template('t', { metrics: [metric('m')], ...rules })
  const other = template('o', { metrics: [metric('m')] })
  expect(texts([use('step', ['t']), use('background', ['o'], rules)], [once, other])).toEqual([])
})

it('refuses a metric without an end where the rollout waits for it', () => {
  const endless = template('t', { metrics: [metric('m', { interval: '5s' })] })
  const written = template('u', {
    metrics: [metric('m', { interval: '5s', count: '{{args.n}}' })],
    args: [argument('n')],
  })
  expect(texts([use('step', ['t'])], [endless])).toEqual([
    'Invalid value: "t": AnalysisTemplate t has metric m which runs indefinitely. Invalid value for count: <nil>',
  ])
  expect(texts([use('prePromotion', ['u'], { args: [given('n', '3')] })], [written])).toEqual([
    'Invalid value: "u": AnalysisTemplate u has metric m which runs indefinitely. Invalid value for count: dummy-value',
  ])
  expect(texts([use('background', ['t'])], [endless])).toEqual([])
})

it('wants a template that is waited for to declare every argument by itself', () => {
  const uses = template('t', { metrics: [metric('m', { successCondition: '{{args.x}}' })] })
  const declares = template('u', { args: [argument('x', '1')] })
  expect(texts([use('step', ['t', 'u'])], [uses, declares])).toEqual([
    'Invalid value: "t": AnalysisTemplate t: failed to resolve {{args.x}}',
  ])
})

it('refuses an argument with both a value and a source', () => {
  const both = { ...secret('s', 'cred', 'k'), value: '1' }
  const once = template('t', { metrics: [metric('m')], args: [both] })
  expect(texts([use('step', ['t'])], [once])).toEqual([
    'Invalid value: "t": AnalysisTemplate t: arg \'s\' has both Value and ValueFrom fields',
  ])
})

it('wants the background to be given what a template leaves open', () => {
  const open = template('t', { metrics: [metric('m')], args: [argument('x')] })
  const closing = template('u', { args: [argument('x', '1')] })
  const both = [open, closing]
  expect(texts([use('background', ['t', 'u'])], both)).toEqual([
    'Invalid value: "t": missing analysis arguments in rollout spec',
  ])
  const args = [given('y', '2')]
  expect(texts([use('background', ['t', 'u'], { args })], both)).toEqual(['Invalid value: "t": x'])
})

it('wants nothing of the background for what a Secret has', () => {
  const hidden = template('t', { metrics: [metric('m')], args: [secret('x', 's', 'k')] })
  expect(texts([use('background', ['t'])], [hidden])).toEqual([])
})

it('can tell all templates that are missing', () => {
  const all = objectionsToGaps(use('step', ['a', 't', 'b']), [template('t')])
  expect(all.map(({ message }) => message)).toEqual([
    "AnalysisTemplate 'a' not found",
    "AnalysisTemplate 'b' not found",
  ])
})

it('tells a template that refers to itself', () => {
  const loop = template('t', { templates: [{ templateName: 't', clusterScope: false }] })
  expect(objectionsToGaps(use('step', ['t']), [loop])).toMatchObject([
    { message: "AnalysisTemplate 't' refers to itself" },
  ])
  expect(texts([use('step', ['t'])], [loop])).toEqual([
    'spec.templates: Invalid value: "t": AnalysisTemplate \'t\' refers to itself',
  ])
})
