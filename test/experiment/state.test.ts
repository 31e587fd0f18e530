import { expect, it } from 'vitest'
import { replicaSetNameOf, startExperiment } from '../../src/experiment/state.ts'
import { spec } from './given.ts'

it('starts without a phase, and names ReplicaSets by its templates', () => {
  const begun = startExperiment('demo-v2-2-0', 'default', spec(), true)
  expect(begun).toMatchObject({ phase: '', availableAt: null, templateStatuses: [] })
  expect(replicaSetNameOf(begun, 'canary')).toBe('demo-v2-2-0-canary')
})
