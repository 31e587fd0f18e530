import { expect, it } from 'vitest'
import { rolloutViewAt } from '../../../src/views/simulated/rollout.ts'
import { ran } from './sample.ts'
import { at } from './sampleWorld.ts'

const experiment = { duration: '2m', templates: [{ name: 'try', specRef: 'canary', replicas: 1 }] }

it('has its ReplicaSets below it, named after its templates', () => {
  const moments = ran({ canary: { steps: [{ experiment }] } })
  expect(rolloutViewAt(moments, at(70))?.experiments).toMatchObject([
    {
      name: 'demo-v2-2-0',
      namespace: 'default',
      age: 10_001,
      revision: 2,
      phase: 'Running',
      replicaSets: [
        {
          name: 'demo-v2-2-0-try',
          roles: [],
          template: 'try',
          status: 'Healthy',
          pods: [{ name: 'demo-v2-2-0-try-0001', readyContainers: 1 }],
        },
      ],
    },
  ])
})
