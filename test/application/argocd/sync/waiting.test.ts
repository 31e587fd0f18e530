import { expect, it } from 'vitest'
import { type SyncTask, taskOf } from '../../../../src/application/argocd/sync/task.ts'
import { unconfirmedPrunes, waitFor } from '../../../../src/application/argocd/sync/waiting.ts'
import { config, holding, hookIs, inLook, planFor } from './clusters.ts'

const plan = planFor([], holding())
const said = (tasks: readonly SyncTask[], isDeletion = false, confirmed = false) => {
  const at = { ...plan, pruneConfirmed: confirmed }
  return inLook(at, (look) => waitFor(look, tasks, isDeletion)).message
}
const resource = taskOf('Sync', config('a'), null)
const hook = taskOf('Sync', config('h', hookIs('Sync')), null)
const confirm = { 'argocd.argoproj.io/sync-options': 'Prune=confirm' }
const prune = taskOf('Sync', null, config('p', confirm))

it('a sync says what it waits for: hooks before others, the first by name', () => {
  expect(said([])).toBe('')
  expect(said([resource])).toBe('waiting for healthy state of /ConfigMap/a')
  expect(said([resource, hook])).toBe(
    'waiting for completion of hook /ConfigMap/h and 1 more resources',
  )
  expect(said([hook, hook, hook])).toBe(
    'waiting for completion of hook /ConfigMap/h and 2 more hooks',
  )
})

it('a sync says what is still going', () => {
  expect(said([resource], true)).toBe('waiting for deletion of /ConfigMap/a')
  expect(said([hook], true)).toBe('waiting for deletion of hook /ConfigMap/h')
})

it('a prune that nobody has confirmed comes before everything', () => {
  expect(said([resource, prune], true)).toBe('waiting for pruning confirmation of /ConfigMap/p')
  expect(said([prune], true, true)).toBe('waiting for deletion of /ConfigMap/p')
  inLook(plan, (look) => expect(unconfirmedPrunes(look, [resource, prune])).toEqual([prune]))
})
