import { describe, expect, it } from 'vitest'
import type { SyncOptions } from '../../../../src/application/argocd/sync/plan.ts'
import { runTasks } from '../../../../src/application/argocd/sync/runTasks.ts'
import { type SyncTask, taskOf } from '../../../../src/application/argocd/sync/task.ts'
import { clusterWith, config, holding, hookIs, inLook, planFor } from './clusters.ts'

const apply = (name: string, annotations = {}) => taskOf('Sync', config(name, annotations), null)
const prune = (name: string, annotations = {}) => taskOf('Sync', null, config(name, annotations))
const optionsAre = (text: string) => ({ 'argocd.argoproj.io/sync-options': text })

function run(
  tasks: readonly SyncTask[],
  options: Partial<SyncOptions> = {},
  onlyTries = false,
  refuses = {},
) {
  let state = ''
  const cluster = clusterWith({ refuses, refusesDry: refuses })
  const plan = planFor([], holding(), options)
  const look = inLook(plan, (at) => (state = runTasks(at, tasks, onlyTries)), cluster)
  return { state, orders: look.orders, told: look.results.map(({ message }) => message) }
}

describe('a wave', () => {
  it('prunes before it applies, if it may prune', () => {
    const tasks = [apply('a'), prune('p')]
    expect(run(tasks, { prune: true })).toEqual({
      state: 'successful',
      orders: ['prune p', 'apply a'],
      told: ['pruned', 'ConfigMap/a done'],
    })
    expect(run([prune('p')]).told).toEqual(['ignored (requires pruning)'])
    expect(run([prune('p', optionsAre('Prune=false'))], { prune: true }).told).toEqual([
      'ignored (no prune)',
    ])
  })

  it('waits as a whole for a prune that nobody has confirmed', () => {
    const tasks = [apply('a'), prune('p', optionsAre('Prune=confirm'))]
    expect(run(tasks, { prune: true })).toEqual({ state: 'pending', orders: [], told: [] })
  })

  it('tries all of its applies, though one fails; none after a prune that fails', () => {
    const refuses = { 'ConfigMap/a': 'no' }
    expect(run([apply('a'), apply('b')], {}, false, refuses)).toEqual({
      state: 'failed',
      orders: ['apply a', 'apply b'],
      told: ['no', 'ConfigMap/b done'],
    })
    expect(run([prune('a'), apply('b')], { prune: true }, false, refuses).orders).toEqual([
      'prune a',
    ])
  })

  it('deletes the hooks of an earlier sync first, and waits', () => {
    const hook = taskOf('Sync', config('h', hookIs('Sync')), config('h'))
    expect(run([apply('a'), hook])).toMatchObject({ state: 'pending', orders: ['deleteHook h'] })
    const kept = taskOf('Sync', config('h', hookIs('Sync', 'HookSucceeded')), config('h'))
    expect(run([kept])).toMatchObject({ state: 'successful', orders: ['apply h'] })
  })

  it('is tried without a word, unless it fails or the whole sync is a try', () => {
    expect(run([apply('a'), prune('p')], { prune: true }, true)).toEqual({
      state: 'successful',
      orders: ['dryRun a'],
      told: [],
    })
    expect(run([apply('a')], {}, true, { 'ConfigMap/a': 'no' }).told).toEqual(['no'])
    expect(run([apply('a'), prune('p')], { prune: true, dryRun: true }).told).toEqual([
      'pruned (dry run)',
      'ConfigMap/a done',
    ])
  })

  it('replaces what is there, and creates what is not', () => {
    const there = taskOf('Sync', config('a'), config('a'))
    expect(run([there, apply('b')], { replace: true }).orders).toEqual(['replace a', 'create b'])
    expect(run([apply('b', optionsAre('Replace=true'))]).orders).toEqual(['create b'])
  })
})
