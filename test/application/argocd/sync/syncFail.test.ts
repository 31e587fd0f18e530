import { expect, it } from 'vitest'
import { failSync } from '../../../../src/application/argocd/sync/syncFail.ts'
import { type SyncTask, taskOf } from '../../../../src/application/argocd/sync/task.ts'
import { config, holding, hookIs, inLook, planFor } from './clusters.ts'

const failed = (message: string): SyncTask => ({
  ...taskOf('Sync', config('a'), null),
  status: 'SyncFailed',
  message,
})
const hook = (): SyncTask => taskOf('SyncFail', config('h', hookIs('SyncFail')), null)
const end = (hooks: readonly SyncTask[], tasks: readonly SyncTask[]) => {
  let ended = false
  const look = inLook(
    planFor([], holding()),
    (at) => (ended = failSync(at, hooks, tasks, 'failed')),
  )
  return [ended, look.phase, look.message, look.orders]
}

it('a sync without SyncFail hooks ends with its reasons, each once, in order', () => {
  expect(end([], [])).toEqual([true, 'Failed', 'failed', []])
  expect(end([], [failed('b'), failed('a'), failed('b')])).toEqual([
    true,
    'Failed',
    'failed, reason: a,b',
    [],
  ])
})

it('SyncFail hooks run before a sync ends', () => {
  expect(end([hook()], [failed('a')])).toEqual([
    false,
    'Running',
    'waiting for completion of hook /ConfigMap/h',
    ['apply h'],
  ])
  expect(end([{ ...hook(), operationPhase: 'Succeeded' }], [failed('a')])).toEqual([
    true,
    'Failed',
    'failed, reason: a',
    [],
  ])
})

it('a SyncFail hook that could not be applied is a reason of its own', () => {
  const broken = { ...hook(), ...failed('no'), operationPhase: 'Failed' } as const
  expect(end([broken], [])[2]).toBe('failed\none or more SyncFail hooks failed, reason: no')
})
