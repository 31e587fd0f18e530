import { describe, expect, it } from 'vitest'
import {
  deleteHook,
  deleteHooks,
  releaseHooks,
  removeHookFinalizer,
} from '../../../../src/application/argocd/sync/hooks.ts'
import { taskOf } from '../../../../src/application/argocd/sync/task.ts'
import { object } from '../objects.ts'
import { clusterWith, config, holding, hookIs, inLook, planFor } from './clusters.ts'

const target = config('h', hookIs('PreSync'))
const held = object('v1', 'ConfigMap', {
  metadata: { name: 'h', finalizers: ['argocd.argoproj.io/hook-finalizer', 'x'] },
})
const plan = planFor([], holding())
const refusing = clusterWith({ refuses: { 'ConfigMap/h': 'forbidden' } })

describe('a hook', () => {
  it('is let go once, be it of two phases', () => {
    const tasks = [taskOf('PreSync', target, held), taskOf('PostSync', target, held)]
    const { orders } = inLook(plan, (look) => releaseHooks(look, tasks))
    expect(orders).toEqual(['removeFinalizer h'])
    expect(tasks.map(({ live }) => live?.metadata)).toMatchObject([
      { finalizers: ['x'] },
      { finalizers: ['x'] },
    ])
  })

  it('that nothing holds is not touched', () => {
    const { orders } = inLook(plan, (look) => {
      expect(removeHookFinalizer(look, taskOf('PreSync', target, null))).toBe('')
      expect(removeHookFinalizer(look, taskOf('PreSync', target, config('h')))).toBe('')
    })
    expect(orders).toEqual([])
  })

  it('goes, or says why it does not', () => {
    const task = taskOf('PreSync', target, held)
    expect(inLook(plan, (look) => deleteHooks(look, [task])).orders).toEqual(['deleteHook h'])
    const failed = inLook(plan, (look) => deleteHooks(look, [task]), refusing)
    expect(failed.results).toMatchObject([
      {
        hookPhase: 'Error',
        message: 'failed to delete resource: failed to delete resource: forbidden',
      },
    ])
  })

  it('that is not there any more is none', () => {
    inLook(plan, (look) => expect(deleteHook(look, taskOf('PreSync', target, null))).toBeNull())
  })
})
