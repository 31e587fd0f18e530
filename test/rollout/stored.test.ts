import { describe, expect, it } from 'vitest'
import { compact, compactKeeping, readRun, storedRun } from '../../src/rollout/stored.ts'

describe('fields as they are stored', () => {
  it('leave out what is empty, as Go does', () => {
    const empty = { a: '', b: 0, c: false, d: [], e: null, f: undefined }
    expect(Object.keys(compact(empty))).toEqual([])
    expect(compact({ ...empty, g: 'x', h: 1, i: true, j: [0], k: {} })).toEqual({
      g: 'x',
      h: 1,
      i: true,
      j: [0],
      k: {},
    })
  })

  it('keep what is behind a pointer, and what is always stored', () => {
    expect(compact({ currentStepIndex: 0, verified: false })).toEqual({
      currentStepIndex: 0,
      verified: false,
    })
    expect(compactKeeping(['weight'], { weight: 0, serviceName: '' })).toEqual({ weight: 0 })
  })
})

describe('a run', () => {
  it('is read back as it was stored, its empty phase included', () => {
    for (const status of ['', 'Running'] as const) {
      const run = { name: 'demo-v2-2', status, message: '' }
      expect(readRun({ run: storedRun(run) }, 'run')).toEqual(run)
    }
  })

  it('has a name and a phase, be they empty', () => {
    expect(storedRun({ name: '', status: '', message: '' })).toEqual({ name: '', status: '' })
  })

  it('that is none is absent', () => {
    expect([storedRun(null), readRun({}, 'run')]).toEqual([null, null])
  })
})
