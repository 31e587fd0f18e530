import { expect, it } from 'vitest'
import type { NewExperiment } from '../../../../src/cluster/objects.ts'
import { readPodTemplate } from '../../../../src/plan/podTemplate.ts'
import { isSameExperiment } from '../../../../src/rollout/reconcilers/canary/sameExperiment.ts'
import type { JsonObject } from '../../../../src/units/json.ts'

const pods = (labels: JsonObject, image = 'app:v2') =>
  readPodTemplate(
    { metadata: { labels }, spec: { containers: [{ name: 'c', image }] } },
    'imageTag',
  )
const asked = {
  name: 'canary',
  specRef: 'canary',
  replicas: null,
  weight: 20,
  service: null,
  metadata: {},
  selector: null,
} as NewExperiment['step']['templates'][number]
const one = (
  template: Partial<NewExperiment['step']['templates'][number]> = {},
  step: Partial<NewExperiment['step']> = {},
  template2 = pods({ app: 'web' }),
): NewExperiment => ({
  step: {
    templates: [{ ...asked, ...template }],
    duration: '5m',
    analyses: [],
    dryRun: [],
    analysisRunMetadata: {},
    scaleDownDelaySeconds: null,
    ...step,
  },
  progressDeadlineSeconds: 600,
  templates: [{ name: 'canary', template: template2, minReadySeconds: 0 }],
  args: [],
})

it('what does not reach the Experiment makes no difference', () => {
  expect(isSameExperiment(one(), one({ weight: 5, specRef: 'stable' }))).toBe(true)
  // A weight wants a Service, and a Service without a name is the same one.
  expect(isSameExperiment(one(), one({ weight: null, service: { name: '' } }))).toBe(true)
})

it('a default that is written out does, unless one was read from a cluster, which has them all', () => {
  expect(isSameExperiment(one(), one({ replicas: 1 as never }))).toBe(false)
  expect(isSameExperiment(one(), one({}, { scaleDownDelaySeconds: 30 }))).toBe(false)
  const read = { specRef: '', replicas: 1 as never, service: { name: '' }, weight: null }
  expect(isSameExperiment(one(read, { scaleDownDelaySeconds: 30 }), one())).toBe(true)
  expect(isSameExperiment(one(read, { scaleDownDelaySeconds: 60 }), one())).toBe(false)
})

it('what reaches it does', () => {
  expect(isSameExperiment(one(), one({ weight: null }))).toBe(false)
  expect(isSameExperiment(one(), one({ service: { name: 'web' } }))).toBe(false)
  expect(isSameExperiment(one(), one({ replicas: 2 as never }))).toBe(false)
  expect(isSameExperiment(one(), one({}, { duration: '6m' }))).toBe(false)
  expect(isSameExperiment(one(), one({}, { scaleDownDelaySeconds: 60 }))).toBe(false)
  expect(isSameExperiment(one(), one({}, {}, pods({ app: 'web' }, 'app:v3')))).toBe(false)
  expect(isSameExperiment(one(), one({}, {}, pods({ app: 'other' })))).toBe(false)
  const selector = (app: string) => ({ selector: { matchLabels: { app } } })
  expect(isSameExperiment(one(selector('a')), one(selector('b')))).toBe(false)
})

it('the hash among the labels of a live one is no difference', () => {
  const live = pods({ app: 'web', 'rollouts-pod-template-hash': 'v2' })
  expect(isSameExperiment(one(), one({}, {}, live))).toBe(true)
})

const analysis: NewExperiment['step']['analyses'][number] = {
  name: 'compare',
  templateName: 'check',
  clusterScope: false,
  args: [],
  requiredForCompletion: false,
  analysisRunMetadata: {},
}

it('its analyses and what they are told do', () => {
  const judged = (more: Partial<typeof analysis> = {}, value = '1'): NewExperiment => ({
    ...one({}, { analyses: [{ ...analysis, ...more }] }),
    args: [[{ name: 'x', value }]],
  })
  expect(isSameExperiment(judged(), judged())).toBe(true)
  expect(isSameExperiment(judged(), one())).toBe(false)
  const others: readonly Partial<typeof analysis>[] = [
    ...[{ name: 'other' }, { templateName: 'other' }],
    ...[{ clusterScope: true }, { requiredForCompletion: true }],
  ]
  for (const other of others) expect(isSameExperiment(judged(), judged(other))).toBe(false)
  expect(isSameExperiment(judged(), judged({}, '2'))).toBe(false)
  expect(isSameExperiment(judged(), { ...judged(), args: [] })).toBe(false)
})

it('annotations of its pods do, and which metrics decide nothing', () => {
  const annotated = (note: string) =>
    readPodTemplate(
      {
        metadata: { labels: { app: 'web' }, annotations: { note } },
        spec: { containers: [{ name: 'c', image: 'app:v2' }] },
      },
      'imageTag',
    )
  expect(isSameExperiment(one({}, {}, annotated('a')), one({}, {}, annotated('b')))).toBe(false)
  expect(isSameExperiment(one(), one({}, { dryRun: [{ metricName: 'm' }] }))).toBe(false)
  expect(isSameExperiment(one(), { ...one(), progressDeadlineSeconds: 60 })).toBe(false)
})

it('a selector that only one of them writes out does not, and every one counts', () => {
  const selector = (app: string) => ({ selector: { matchLabels: { app } } })
  expect(isSameExperiment(one(selector('a')), one())).toBe(true)
  expect(isSameExperiment(one(), one(selector('a')))).toBe(true)
  expect(isSameExperiment(one(selector('a')), one(selector('a')))).toBe(true)
  const both = (app: string): NewExperiment => {
    const first = one(selector('a'))
    const [asked = expect.unreachable()] = first.step.templates
    return { ...first, step: { ...first.step, templates: [asked, { ...asked, ...selector(app) }] } }
  }
  expect(isSameExperiment(both('a'), both('b'))).toBe(false)
})

it('which metrics decide nothing counts by their names', () => {
  const dry = (metricName: string): NewExperiment => one({}, { dryRun: [{ metricName }] })
  expect(isSameExperiment(dry('m'), dry('m'))).toBe(true)
  expect(isSameExperiment(dry('m'), dry('n'))).toBe(false)
})

it('nothing to be told is told as nothing', () => {
  const judged = { ...one({}, { analyses: [analysis] }) }
  expect(isSameExperiment({ ...judged, args: [[]] }, { ...judged, args: [] })).toBe(true)
})

it('fewer templates are another Experiment', () => {
  const first = one({ selector: { matchLabels: { app: 'a' } } })
  const [step = expect.unreachable()] = first.step.templates
  const [made = expect.unreachable()] = first.templates
  const two: NewExperiment = {
    ...first,
    step: { ...first.step, templates: [step, step] },
    templates: [made, made],
  }
  expect([isSameExperiment(two, first), isSameExperiment(first, two)]).toEqual([false, false])
  expect(isSameExperiment(two, two)).toBe(true)
})
