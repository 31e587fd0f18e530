import { expect, it } from 'vitest'
import { replicaFailure } from '../../../../src/questions/stuck/obstacles/replicaFailure.ts'
import { instant } from '../../../../src/units/time.ts'
import { viewWith } from './state.ts'

it('tells that pods cannot be created, as the condition says it', () => {
  const view = viewWith(({ status }) => ({
    status: {
      ...status,
      conditions: [
        {
          type: 'ReplicaFailure',
          status: 'True',
          reason: 'FailedCreate',
          message: 'exceeded quota: compute',
          lastUpdateTime: instant(0),
          lastTransitionTime: instant(0),
        },
      ],
    },
  }))
  expect(replicaFailure(view)?.text).toContain('(FailedCreate): exceeded quota: compute')
  expect(replicaFailure(viewWith(() => ({})))).toBeNull()
})
