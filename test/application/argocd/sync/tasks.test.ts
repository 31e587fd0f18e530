import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../../src/application/argocd/object.ts'
import type { SyncPlan } from '../../../../src/application/argocd/sync/plan.ts'
import { type SyncTask, syncedObjectOf } from '../../../../src/application/argocd/sync/task.ts'
import { isNamespace, tasksOf } from '../../../../src/application/argocd/sync/tasks.ts'
import { object } from '../objects.ts'
import { clusterWith, config, holding, hookIs, inLook, type Objects, planFor } from './clusters.ts'

function tasksFor(plan: SyncPlan, objects: Objects = holding(), unknown: readonly string[] = []) {
  let tasks: readonly SyncTask[] | null = []
  const look = inLook(plan, (at) => (tasks = tasksOf(at)), clusterWith({ unknown }), objects)
  const named =
    tasks?.map((task: SyncTask) => `${task.phase} ${nameOf(syncedObjectOf(task))}`) ?? null
  return { named, tasks: tasks ?? [], results: look.results }
}

describe('the tasks', () => {
  it('are the objects of Git, those that are to go, and the hooks, once a phase', () => {
    const live = holding(config('old'))
    const hook = config('h', hookIs('PreSync,PostSync'))
    expect(tasksFor(planFor([config('a'), hook], live), live).named).toEqual([
      'PreSync h',
      'Sync a',
      'Sync old',
      'PostSync h',
    ])
  })

  it('are without hooks in a partial sync, and without what is skipped', () => {
    const targets = [
      config('a'),
      config('b'),
      config('h', hookIs('Sync')),
      config('s', hookIs('Skip')),
    ]
    const plan = planFor(targets, holding())
    expect(tasksFor({ ...plan, selects: ({ name }) => name === 'b' }).named).toEqual(['Sync b'])
    expect(tasksFor(planFor(targets, holding(), { skipHooks: true })).named).toEqual([
      'Sync a',
      'Sync b',
    ])
  })

  it('give a hook without a name the same one at every look, and a finalizer', () => {
    const hook = object('batch/v1', 'Job', {
      metadata: { name: '', generateName: 'test-', annotations: hookIs('PostSync') },
    })
    const { tasks } = tasksFor(planFor([hook], holding()))
    expect(tasks.map(syncedObjectOf)).toMatchObject([
      {
        metadata: {
          name: 'test-0123456-postsync-1767225600',
          finalizers: ['argocd.argoproj.io/hook-finalizer'],
        },
      },
    ])
  })

  it('make a missing namespace before everything else', () => {
    const plan = planFor([config('a')], holding(), { createNamespace: true })
    expect(tasksFor(plan).named).toEqual(['PreSync default', 'Sync a'])
    const there = holding(object('v1', 'Namespace', { metadata: { name: 'default' } }))
    expect(tasksFor(plan, there).named).toEqual(['Sync a'])
  })

  it('are none if the API server does not have a kind', () => {
    const plan = planFor([config('a')], holding())
    const { named, results } = tasksFor(plan, holding(), ['ConfigMap'])
    expect(named).toBeNull()
    expect(results).toMatchObject([{ status: 'SyncFailed', message: 'ConfigMap "" not found' }])
    const skipping = planFor([config('a')], holding(), { skipDryRunOnMissingResource: true })
    expect(tasksFor(skipping, holding(), ['ConfigMap']).tasks).toMatchObject([{ skipDryRun: true }])
  })
})

it('a namespace is told by its name', () => {
  const namespace = object('v1', 'Namespace')
  expect([isNamespace(namespace, 'demo'), isNamespace(namespace, 'x')]).toEqual([true, false])
  expect([isNamespace(config('demo'), 'demo'), isNamespace(null, '')]).toEqual([false, false])
})
