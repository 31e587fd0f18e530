import { describe, expect, it } from 'vitest'
import { experiment } from '../../src/steps/experiment.ts'
import { advice, drawnOf, objectionsIn, phases, view } from './views.ts'

const step = {
  templates: [],
  duration: '',
  analyses: [],
  dryRun: [],
  analysisRunMetadata: {},
  scaleDownDelaySeconds: null,
}

it('an experiment is done when it is successful, and by nothing else', () => {
  const ends = (experimentPhase: string | null): boolean =>
    experiment.isComplete(step, { ...view, experimentPhase, analysisPhase: 'Successful' })
  expect(ends('Successful')).toBe(true)
  expect([null, ...phases].filter(ends)).toEqual([])
})

it('an experiment is drawn with the old beside the new, judged by the template that there is', () => {
  const [[drawn = null] = [], [weighted = null] = [], ...others] = drawnOf('experiment')
  expect(others).toEqual([])
  const read = experiment.read(drawn)
  // Where traffic is routed each template gets a part of it.
  expect(experiment.read(weighted)?.templates.map(({ weight }) => weight)).toEqual([4, 4])
  expect(read?.templates.map(({ weight }) => weight)).toEqual([null, null])
  expect(read?.duration).toBe('30s')
  expect(read?.templates.map(({ name, specRef }) => [name, specRef])).toEqual([
    ['baseline', 'stable'],
    ['candidate', 'canary'],
  ])
  expect(read?.analyses.map(({ name, templateName }) => [name, templateName])).toEqual([
    ['compare', 'success-rate'],
  ])
})

it('an experiment is read with what its runs and pods wear, and which metrics decide nothing', () => {
  const selector = { matchLabels: { app: 'web' } }
  const worn = { labels: { team: 'blue' } }
  const read = experiment.read({
    ...{ templates: [{ name: 'a', specRef: 'stable', selector }], scaleDownDelaySeconds: 7 },
    ...{ dryRun: [{ metricName: 'm' }], analysisRunMetadata: worn },
  })
  expect(read?.dryRun).toEqual([{ metricName: 'm' }])
  expect([read?.analysisRunMetadata, read?.scaleDownDelaySeconds]).toEqual([worn, 7])
  expect(read?.templates[0]?.selector).toEqual(selector)
})

it('an experiment is read with every key', () => {
  const written = {
    duration: '5m',
    templates: [
      { name: 'baseline', specRef: 'stable', weight: 5, service: {} },
      { name: 'canary', specRef: 'canary', replicas: 2, metadata: { labels: { a: 'b' } } },
    ],
    analyses: [
      { name: 'a', templateName: 't', requiredForCompletion: true },
      { name: 'b', templateName: 'u', clusterScope: true, args: [{ name: 'x', value: 'y' }] },
    ],
  }
  expect(experiment.read(written)).toEqual({
    duration: '5m',
    templates: [
      {
        name: 'baseline',
        specRef: 'stable',
        replicas: null,
        weight: 5,
        service: { name: '' },
        metadata: {},
        selector: null,
      },
      {
        name: 'canary',
        specRef: 'canary',
        replicas: 2,
        weight: null,
        service: null,
        metadata: { labels: { a: 'b' } },
        selector: null,
      },
    ],
    analyses: [
      {
        name: 'a',
        templateName: 't',
        clusterScope: false,
        args: [],
        requiredForCompletion: true,
        analysisRunMetadata: {},
      },
      {
        name: 'b',
        templateName: 'u',
        clusterScope: true,
        args: [{ name: 'x', value: 'y', fieldPath: null, podTemplateHashValue: null }],
        requiredForCompletion: false,
        analysisRunMetadata: {},
      },
    ],
    dryRun: [],
    analysisRunMetadata: {},
    scaleDownDelaySeconds: null,
  })
  expect(experiment.read('none')).toBeNull()
})

describe('the weight of a template of an Experiment', () => {
  const templates = [
    { name: 'a', specRef: 'stable' },
    { name: 'b', specRef: 'canary', weight: 20 },
  ]
  const place = 'steps[0].experiment.templates[1].weight: Invalid value: 20'

  it('needs traffic routing', () => {
    expect(objectionsIn({ experiment: { templates } })).toEqual([
      `${place}: Experiment template weight cannot be set unless TrafficRouting is enabled`,
    ])
    expect(advice({ experiment: { templates } })).toEqual([
      [
        'experiment-weight',
        'steps[0].experiment.templates[1].weight',
        'Leave the weight out, or route with smi, alb, istio or a plugin.',
      ],
    ])
  })

  it('needs a router that splits more than two ways', () => {
    const nginx = { nginx: { stableIngress: 'i' } }
    expect(objectionsIn({ experiment: { templates } }, nginx)).toEqual([
      `${place}: Experiment template weight is only available for TrafficRouting with SMI, ALB, Istio and Plugins at this time`,
    ])
    const able = [{ smi: {} }, { alb: {} }, { istio: {} }, { plugins: { 'a/b': {} } }]
    for (const routing of able)
      expect(objectionsIn({ experiment: { templates } }, routing)).toEqual([])
  })
})
