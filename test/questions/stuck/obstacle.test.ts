import { expect, it } from 'vitest'
import { newReplicaSet, patching } from '../../../src/questions/stuck/obstacle.ts'
import { viewWith } from './obstacles/state.ts'

it('finds the ReplicaSet of the template', () => {
  const { rollout } = viewWith(() => ({}))
  expect(newReplicaSet(rollout)?.template.image).toBe('web:2')
  expect(newReplicaSet({ ...rollout, replicaSets: [] })).toBeNull()
})

it('writes a field by a merge patch, and leaves the world as it is', () => {
  const release = patching('unset it', 'spec.paused', 'false', { spec: { paused: false } })
  expect(release.entry('5m')).toEqual({ at: '5m', patch: { spec: { paused: false } } })
  const scenario = { plan: viewWith(() => ({})).rollout.spec } as never
  expect(release.world(scenario)).toBe(scenario)
})
