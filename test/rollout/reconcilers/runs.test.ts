import { describe, expect, it } from 'vitest'
import type { RunReference } from '../../../src/analysis/template.ts'
import type { OwnedRun } from '../../../src/cluster/objects.ts'
import {
  createRun,
  judgeRun,
  needsNewRun,
  runStatusOf,
} from '../../../src/rollout/reconcilers/runs.ts'
import { at, canary, ordersOf, passOf, pausedSince, run, updating } from '../given.ts'

const plan = canary({ analysis: { templates: [{ templateName: 'check' }] } })
const { strategy } = plan.rollout
const reference = (strategy.kind === 'canary' ? strategy.analysis : null) as RunReference
const create = (analysisRuns: readonly OwnedRun[] = []) => {
  const pass = passOf(updating(plan, { analysisRuns }))
  const made = createRun(pass, reference, 'Step', '0', 0)
  return { pass, made: made === 'failed' ? null : made }
}

describe('a new run', () => {
  it('is named after the Rollout, its hash, its revision, and its step', () => {
    const { pass, made } = create()
    expect(made).toMatchObject({ name: 'demo-v2-2-0', kind: 'Step', stepIndex: 0, hash: 'v2' })
    expect(ordersOf(pass)).toEqual(['createAnalysisRun demo-v2-2-0'])
    expect(pass.analysisRuns).toEqual([made])
  })

  it('counts up where the name is taken by a finished or a different one', () => {
    const finished = run('demo-v2-2-0', { phase: 'Failed' })
    const different = run('demo-v2-2-0.1')
    expect(create([finished, different]).made?.name).toBe('demo-v2-2-0.2')
  })

  it('is the unfinished one of the same name and spec', () => {
    const first = create().made
    const { pass, made } = create(first === null ? [] : [first])
    expect(made).toBe(first)
    expect(ordersOf(pass)).toEqual([])
  })

  it('of a template that is not there fails the pass', () => {
    const state = updating(plan, { analysisTemplates: [] })
    const pass = passOf(state)
    expect(createRun(pass, reference, 'Background', '', null)).toBe('failed')
    expect(pass.failure).toBe('analysistemplate.argoproj.io "check" not found')
  })
})

describe('another run is needed', () => {
  const needs = (current: OwnedRun | null, status = {}): boolean =>
    needsNewRun(passOf(updating(plan, { status })), current)

  it('where there is none', () => {
    expect(needs(null)).toBe(true)
    expect(needs(run('a'))).toBe(false)
  })

  it('after a person has resumed from an inconclusive one', () => {
    const inconclusive = run('a', { phase: 'Inconclusive' })
    expect(needs(inconclusive, { controllerPause: true })).toBe(true)
    expect(needs(run('a'), { controllerPause: true })).toBe(false)
    // A pause step that is going on says nothing of the analysis.
    expect(needs(inconclusive, pausedSince(9))).toBe(false)
    // Nor does that of the strategy that the Rollout had before.
    expect(needs(inconclusive, pausedSince(9, 'BlueGreenPause'))).toBe(false)
    expect(needs(inconclusive, pausedSince(9, 'InconclusiveExperiment'))).toBe(true)
  })

  it('after an abort', () => {
    expect(needs(run('a', { phase: 'Failed' }), { abortedAt: at(9) })).toBe(true)
  })
})

describe('a verdict', () => {
  it('that is inconclusive asks for a pause', () => {
    const pass = passOf(updating(plan))
    judgeRun(pass, run('a', { phase: 'Inconclusive' }), 'Background analysis')
    expect(pass.pause.add).toEqual(['InconclusiveAnalysisRun'])
  })

  it.each(['Failed', 'Error'] as const)('of %s asks for an abort, and says why', (phase) => {
    const pass = passOf(updating(plan))
    judgeRun(pass, run('a', { phase }), 'Background analysis')
    expect(pass.pause.abortMessage).toBe('Background analysis phase error/failed')
    judgeRun(pass, run('a', { phase, message: 'metric x' }), 'Background analysis')
    expect(pass.pause).toMatchObject({
      abort: true,
      abortMessage: 'Background analysis phase error/failed: metric x',
    })
  })

  it('that is good asks for nothing', () => {
    const pass = passOf(updating(plan))
    judgeRun(pass, run('a', { phase: 'Successful' }), 'Background analysis')
    expect(pass.pause).toMatchObject({ add: [], abort: false })
  })
})

it('the status remembers name, phase and message', () => {
  const said = { name: 'a', status: 'Running', message: 'm' } as const
  expect(runStatusOf(run('a', { message: 'm' }), null)).toEqual(said)
  expect(runStatusOf(run('a', { message: 'm' }), said)).toBe(said)
  for (const other of [{ message: 'n' }, { phase: 'Failed', message: 'm' }] as const) {
    expect(runStatusOf(run('a', other), said)).not.toBe(said)
  }
  expect(runStatusOf(run('b', { message: 'm' }), said)).toMatchObject({ name: 'b' })
  expect(runStatusOf(null, said)).toBeNull()
})
