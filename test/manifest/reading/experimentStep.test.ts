import { describe, expect, it } from 'vitest'
import { readExperimentStep } from '../../../src/manifest/reading/experimentStep.ts'

describe('a step with an Experiment', () => {
  it('is read with every key', () => {
    const experiment = {
      duration: '5m',
      templates: [
        { name: 'baseline', specRef: 'stable', weight: 5, service: {} },
        { name: 'canary', specRef: 'canary', replicas: 2, metadata: { labels: { a: 'b' } } },
      ],
      analyses: [{ name: 'a', templateName: 't', requiredForCompletion: true }],
    }
    expect(readExperimentStep(experiment)).toEqual({
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
    expect(readExperimentStep(null)).toBeNull()
  })
})
