import { describe, expect, it } from 'vitest'
import { experiment } from '../../src/steps/experiment.ts'
import { objectionsIn, phases, view } from './views.ts'

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

it('an experiment is read with every key', () => {
  const written = {
    duration: '5m',
    templates: [
      { name: 'baseline', specRef: 'stable', weight: 5, service: {} },
      { name: 'canary', specRef: 'canary', replicas: 2, metadata: { labels: { a: 'b' } } },
    ],
    analyses: [{ name: 'a', templateName: 't', requiredForCompletion: true }],
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
  })

  it('needs a router that splits more than two ways', () => {
    const nginx = { nginx: { stableIngress: 'i' } }
    expect(objectionsIn({ experiment: { templates } }, nginx)).toEqual([
      `${place}: Experiment template weight is only available for TrafficRouting with SMI, ALB, Istio and Plugins at this time`,
    ])
    expect(objectionsIn({ experiment: { templates } }, { smi: {} })).toEqual([])
  })
})
