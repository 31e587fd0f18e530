import { expect, it } from 'vitest'
import { experimentSpecOf } from '../../src/experiment/spec.ts'
import type { ExperimentStepTemplate } from '../../src/steps/experiment.ts'
import { pods } from './given.ts'

const asked = (
  name: string,
  more: Partial<ExperimentStepTemplate> = {},
): ExperimentStepTemplate => ({
  name,
  specRef: 'canary',
  replicas: null,
  weight: null,
  service: null,
  metadata: {},
  selector: null,
  ...more,
})

it('makes the spec that a step asks for, with the defaults of an Experiment', () => {
  const spec = experimentSpecOf({
    step: {
      templates: [
        asked('a'),
        asked('b', { replicas: 3, weight: 10 }),
        asked('c', { service: { name: 's' } }),
      ],
      duration: '5m',
      analyses: [
        {
          name: 'x',
          templateName: 't',
          clusterScope: true,
          args: [],
          requiredForCompletion: true,
          analysisRunMetadata: {},
        },
      ],
      dryRun: [{ metricName: 'm' }],
      analysisRunMetadata: {},
      scaleDownDelaySeconds: null,
    },
    progressDeadlineSeconds: 60,
    templates: ['a', 'b', 'c'].map((name) => ({ name, template: pods, minReadySeconds: 5 })),
    args: [[{ name: 'host', value: 'shop' }]],
  })
  expect(spec).toEqual({
    templates: [
      { name: 'a', replicas: 1, minReadySeconds: 5, template: pods, serviceName: null },
      { name: 'b', replicas: 3, minReadySeconds: 5, template: pods, serviceName: '' },
      { name: 'c', replicas: 1, minReadySeconds: 5, template: pods, serviceName: 's' },
    ],
    duration: '5m',
    progressDeadlineSeconds: 60,
    analyses: [
      {
        name: 'x',
        templateName: 't',
        clusterScope: true,
        args: [{ name: 'host', value: 'shop' }],
        requiredForCompletion: true,
      },
    ],
    scaleDownDelaySeconds: 30,
    dryRun: [{ metricName: 'm' }],
    measurementRetention: [],
  })
})
