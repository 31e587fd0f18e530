import { describe, expect, it } from 'vitest'
import type { RunReference } from '../../../src/analysis/template.ts'
import type { OwnedRun } from '../../../src/cluster/objects.ts'
import {
  createRun,
  judgeRun,
  needsNewRun,
  runStatusOf,
} from '../../../src/rollout/reconcilers/runs.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import {
  at,
  canary,
  ordersOf,
  passOf,
  pausedSince,
  replicaSet,
  run,
  type Standing,
  updating,
} from '../given.ts'

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

describe('what a run is told', () => {
  const told = (args: readonly JsonObject[], more: Standing = {}) => {
    const asked = canary({ analysis: { templates: [{ templateName: 'check' }], args } })
    const { strategy: canaried } = asked.rollout
    const wanted = canaried.kind === 'canary' ? canaried.analysis : null
    const wants = args.map(({ name }) => ({ name, value: null, valueFrom: null }))
    const analysisTemplates = asked.analysisTemplates.map((one) => ({ ...one, args: wants }))
    const pass = passOf(updating(asked, { analysisTemplates, ...more } as Standing))
    const made = createRun(pass, wanted ?? expect.unreachable(), 'Background', '', null)
    return { pass, args: made === 'failed' ? made : made.spec.args }
  }
  const hash = (name: string, podTemplateHashValue: string): JsonObject => ({
    ...{ name, valueFrom: { podTemplateHashValue } },
  })

  it('are the hashes of the new and of the stable ReplicaSet', () => {
    const args = [hash('new', 'Latest'), hash('old', 'Stable')]
    expect(told(args).args).toMatchObject([
      { name: 'new', value: 'v2' },
      { name: 'old', value: 'v1' },
    ])
    const alone = { replicaSets: [replicaSet('v2', 1)] }
    expect(told(args, alone).args).toMatchObject([{ value: 'v2' }, { value: '' }])
  })

  it('are fields of the Rollout; of one that is not there no run is made', () => {
    const field = (fieldPath: string): JsonObject => ({
      ...{ name: 'field', valueFrom: { fieldRef: { fieldPath } } },
    })
    expect(told([field('status.stableRS')]).args).toMatchObject([{ name: 'field', value: 'v1' }])
    const { pass, args } = told([field('metadata.labels.nobody')])
    expect(args).toBe('failed')
    expect(pass.failure).toBe('unsupported fieldPath: metadata.labels.nobody')
    expect(pass.analysisRuns).toEqual([])
  })
})
