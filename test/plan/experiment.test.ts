import { expect, it } from 'vitest'
import { readExperimentSpec } from '../../src/plan/experiment.ts'
import { readPodTemplate } from '../../src/plan/podTemplate.ts'

const pods = { spec: { containers: [{ name: 'c', image: 'app:v2' }] } }
const read = (spec: Parameters<typeof readExperimentSpec>[0]) =>
  readExperimentSpec(spec, (_, template) => readPodTemplate(template, 'imageTag'))

it('has what the controller takes for what is absent', () => {
  expect(read({ templates: [{ name: 'a', template: pods }] })).toEqual({
    templates: [
      {
        name: 'a',
        replicas: 1,
        minReadySeconds: 0,
        template: readPodTemplate(pods, 'imageTag'),
        serviceName: null,
      },
    ],
    duration: '',
    progressDeadlineSeconds: 600,
    analyses: [],
    scaleDownDelaySeconds: 30,
    dryRun: [],
    measurementRetention: [],
  })
})

it('has what is written, zeros too', () => {
  const spec = read({
    templates: [
      { name: 'a', replicas: 0, minReadySeconds: 5, service: {}, template: pods },
      { name: 'b', service: { name: 'web' }, template: pods },
    ],
    duration: '5m',
    scaleDownDelaySeconds: 0,
    analyses: [
      {
        name: 'x',
        templateName: 't',
        clusterScope: true,
        requiredForCompletion: true,
        args: [{ name: 'n', value: 'v' }, { name: 'open' }],
      },
    ],
    dryRun: [{ metricName: '.*' }],
    measurementRetention: [{ metricName: 'm', limit: 2 }],
  })
  expect(spec.templates.map(({ replicas, serviceName }) => [replicas, serviceName])).toEqual([
    [0, ''],
    [1, 'web'],
  ])
  expect(spec).toMatchObject({
    duration: '5m',
    scaleDownDelaySeconds: 0,
    dryRun: [{ metricName: '.*' }],
    measurementRetention: [{ metricName: 'm', limit: 2 }],
    analyses: [
      {
        clusterScope: true,
        requiredForCompletion: true,
        args: [
          { name: 'n', value: 'v' },
          { name: 'open', value: null },
        ],
      },
    ],
  })
})
