import { expect, it } from 'vitest'
import { copyOwnedRun, copyReplicaSet, copyState, copyStatus } from '../../src/rollout/copies.ts'
import { emptyStatus } from '../../src/rollout/status.ts'
import { canary, replicaSet, run, updating } from './given.ts'

it.each([
  ['a state', updating(canary()), copyState(updating(canary()))],
  ['a ReplicaSet', replicaSet('v1', 2), copyReplicaSet(replicaSet('v1', 2))],
  ['an AnalysisRun', run('a'), copyOwnedRun(run('a'))],
  ['a status', emptyStatus, copyStatus(emptyStatus)],
])('a copy of %s has every key, in the order of the original', (_, original, copy) => {
  expect(JSON.stringify(copy)).toBe(JSON.stringify(original))
  expect(copy).not.toBe(original)
})

it('whoever copies a state is about to change it, so that a pass has to look again', () => {
  const rested = { ...updating(canary()), rests: true, ordered: true }
  expect(copyState(rested)).toEqual({ ...rested, rests: false, ordered: false })
})
