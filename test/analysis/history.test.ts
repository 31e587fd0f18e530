import { expect, it } from 'vitest'
import { outlivedRuns } from '../../src/analysis/history.ts'
import type { AnalysisPhase } from '../../src/analysis/phase.ts'

const run = (name: string, phase: AnalysisPhase, hash = 'v1') => ({ name, phase, hash })
const names = (runs: readonly { name: string }[]) => runs.map(({ name }) => name)
const living = new Set(['v1'])

it('keeps the newest runs of each kind', () => {
  const runs = [
    run('s2', 'Successful'),
    run('f2', 'Failed'),
    run('e1', 'Error'),
    run('s1', 'Successful'),
  ]
  expect(names(outlivedRuns(runs, living, 1, 1))).toEqual(['e1', 's1'])
})

it('deletes a run whose ReplicaSet is gone, and keeps an unfinished one without counting it', () => {
  const runs = [run('gone', 'Successful', 'v0'), run('none', '', ''), run('busy', 'Running')]
  expect(names(outlivedRuns(runs, living, 5, 5))).toEqual(['gone', 'none'])
  expect(names(outlivedRuns([run('busy', 'Running')], living, 0, 0))).toEqual([])
})
