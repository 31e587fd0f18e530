import { describe, expect, it } from 'vitest'
import { unknownFieldsOf } from '../../src/releases/fields.ts'

const rollout = {
  spec: {
    strategy: {
      canary: {
        replicaProgressThreshold: { type: 'Pods', value: 1 },
        steps: [{ setWeight: 5 }, { experiment: { scaleDownDelaySeconds: 0 } }],
      },
    },
  },
}

const pathsOf = (...given: Parameters<typeof unknownFieldsOf>): string[] =>
  unknownFieldsOf(...given).map(({ path }) => path)

describe('a field that a release does not know', () => {
  it('is found where it stands', () => {
    expect(pathsOf(rollout, 'v1.8.3')).toEqual([
      'spec.strategy.canary.replicaProgressThreshold',
      'spec.strategy.canary.steps[1].experiment.scaleDownDelaySeconds',
    ])
    expect(pathsOf(rollout, 'v1.9.0')).toEqual([])
  })

  it('may be in a template of analyses', () => {
    const template = { spec: { metrics: [{ provider: { datadog: { requestTimeout: '5s' } } }] } }
    expect(pathsOf(template, 'v1.9.1')).toEqual(['spec.metrics[0].provider.datadog.requestTimeout'])
    expect(pathsOf(template, 'v1.10.0-rc1')).toEqual([])
  })

  it('is no field of the same name elsewhere', () => {
    expect(pathsOf({ spec: { replicaProgressThreshold: {} } }, 'v1.8.3')).toEqual([])
  })
})
