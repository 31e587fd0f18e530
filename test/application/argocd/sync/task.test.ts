import { expect, it } from 'vitest'
import {
  hasFailed,
  hookTypeOf,
  isDeletedBy,
  isHookTask,
  isInTheWay,
  isPending,
  isPrune,
  isRunning,
  isTaskCompleted,
  liveKeyOf,
  namedIn,
  resultKeyOf,
  syncedObjectOf,
  taskOf,
} from '../../../../src/application/argocd/sync/task.ts'
import { config, hookIs, waveIs } from './clusters.ts'

const resource = taskOf('Sync', config('a', waveIs(2)), null)
const prune = taskOf('Sync', null, config('a', waveIs(-1)))
const hook = taskOf('PreSync', config('h', hookIs('PreSync')), config('h'))

it('a task is an object of Git, or one that is to go', () => {
  expect([resource, prune].map((task) => [task.wave, isPrune(task)])).toEqual([
    [2, false],
    [-1, true],
  ])
  expect(syncedObjectOf(prune)).toBe(prune.live)
  expect(namedIn(resource)).toBe('/ConfigMap/a')
  expect(resultKeyOf(resource)).toBe('/ConfigMap/default/a:Sync')
})

it('a task begins pending, runs, and completes well or not', () => {
  const at = (operationPhase: 'Running' | 'Succeeded' | 'Failed' | '') => {
    const task = { ...resource, operationPhase }
    return [isPending, isRunning, isTaskCompleted, hasFailed].map((is) => is(task))
  }
  expect(at('')).toEqual([true, false, false, false])
  expect(at('Running')).toEqual([false, true, false, false])
  expect(at('Succeeded')).toEqual([false, false, true, false])
  expect(at('Failed')).toEqual([false, false, true, true])
})

it('a hook of an earlier sync is in the way of its next one', () => {
  expect([isInTheWay(hook), isInTheWay({ ...hook, live: null })]).toEqual([true, false])
  expect(isInTheWay({ ...hook, operationPhase: 'Running' })).toBe(false)
  expect([isDeletedBy(hook, 'HookFailed'), isDeletedBy(prune, 'BeforeHookCreation')]).toEqual([
    false,
    false,
  ])
})

it('a hook is of the type of its phase', () => {
  expect([hookTypeOf(hook), hookTypeOf(resource)]).toEqual(['PreSync', ''])
  expect([isHookTask(hook), isHookTask(resource)]).toEqual([true, false])
})

it('the live object knows best in which namespace it stands', () => {
  const { metadata: _, ...others } = config('a')
  const live = { ...others, metadata: { name: 'a' } }
  expect(liveKeyOf({ ...resource, live }).namespace).toBe('')
  expect(liveKeyOf(resource).namespace).toBe('default')
})
