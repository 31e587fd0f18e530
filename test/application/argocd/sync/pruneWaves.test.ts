import { expect, it } from 'vitest'
import { plainOptions } from '../../../../src/application/argocd/sync/plan.ts'
import { placePrunes } from '../../../../src/application/argocd/sync/pruneWaves.ts'
import { taskOf } from '../../../../src/application/argocd/sync/task.ts'
import { config, waveIs } from './clusters.ts'

const prune = (wave: number, annotations: Readonly<Record<string, string>> = {}) =>
  taskOf('Sync', null, config('a', { ...waveIs(wave), ...annotations }))

it('the waves of prunes are mirrored among themselves', () => {
  const tasks = [prune(-1), prune(0), prune(5), taskOf('Sync', config('b', waveIs(2)), null)]
  placePrunes(tasks, plainOptions)
  expect(tasks.map(({ wave }) => wave)).toEqual([5, 0, -1, 2])
})

it('prunes that go last come after every wave, which begins at 0', () => {
  const last = { 'argocd.argoproj.io/sync-options': 'PruneLast=true' }
  const tasks = [prune(-3, last), prune(-1), taskOf('Sync', config('b', waveIs(-2)), null)]
  placePrunes(tasks, plainOptions)
  expect(tasks.map(({ wave }) => wave)).toEqual([1, -3, -2])
  const all = [prune(0), taskOf('Sync', config('b', waveIs(4)), null)]
  placePrunes(all, { ...plainOptions, pruneLast: true })
  expect(all.map(({ wave }) => wave)).toEqual([5, 4])
})
