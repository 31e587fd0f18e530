import { describe, expect, it } from 'vitest'
import { analysis } from '../../../src/rollout/reconcilers/analysis.ts'
import type { RolloutState } from '../../../src/rollout/state.ts'
import type { RolloutStatus } from '../../../src/rollout/status.ts'
import {
  at,
  blueGreen,
  canary,
  eventsOf,
  ordersOf,
  passOf,
  promoted,
  replicaSet,
  run,
  type Standing,
  updating,
} from '../given.ts'

const plan = canary({ analysis: { templates: [{ templateName: 'check' }] } })
const noted = (name: string, status: 'Running' | '' = 'Running'): Partial<RolloutStatus> => ({
  backgroundRun: { name, status, message: '' },
})

describe('the current runs', () => {
  it('are made, and remembered', () => {
    const pass = passOf(updating(plan))
    expect(analysis(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual(['createAnalysisRun demo-v2-2'])
    expect(pass.nextRuns.backgroundRun).toEqual({ name: 'demo-v2-2', status: '', message: '' })
  })

  it.each<[string, Partial<RolloutStatus>]>([
    ['an abort', { abort: true }],
    ['a full promotion', { promoteFull: true }],
    ['the first deployment', { stableRS: '' }],
    ['a rollback to the stable', { stableRS: 'v2', currentPodHash: 'v1' }],
  ])('are given up with %s', (_, status) => {
    const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 1)]
    const pass = passOf(
      updating(plan, {
        replicaSets,
        analysisRuns: [run('a')],
        status: { ...noted('a'), ...status },
      }),
    )
    analysis(pass)
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
    expect(pass.nextRuns.backgroundRun).toBeNull()
  })

  it('are given up with the end of the update, and are remembered by blue-green', () => {
    const status: Partial<RolloutStatus> = {
      postPromotionRun: { name: 'a', status: 'Running', message: '' },
    }
    const pass = passOf(promoted(blueGreen(), { analysisRuns: [run('a')], status }))
    analysis(pass)
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
    expect(pass.nextRuns.postPromotionRun?.name).toBe('a')
  })

  it('announce their phases, once', () => {
    const status = noted('a', '')
    const pass = passOf(updating(plan, { analysisRuns: [run('a')], status }))
    analysis(pass)
    expect(eventsOf(pass)).toEqual([
      "AnalysisRunRunning: Background Analysis Run 'a' Status New: 'Running' Previous: ''",
    ])
    const known = passOf(updating(plan, { analysisRuns: [run('a')], status: noted('a') }))
    analysis(known)
    expect(eventsOf(known)).toEqual([])
  })

  it('that are inconclusive end the pass before anything of a canary is scaled', () => {
    const analysisRuns = [run('a', { phase: 'Inconclusive' })]
    const pass = passOf(updating(plan, { analysisRuns, status: noted('a') }))
    expect(analysis(pass)).toBe('write')
    expect(pass.pause.add).toEqual(['InconclusiveAnalysisRun'])
  })

  it('that cannot be made fail the pass', () => {
    const pass = passOf(updating(plan, { analysisTemplates: [] }))
    expect(analysis(pass)).toBe('failed')
  })
})

it('all other runs are ended, and those whose ReplicaSet is gone are deleted', () => {
  const analysisRuns = [run('a'), run('old'), run('orphan', { hash: 'v9', phase: 'Failed' })]
  const pass = passOf(updating(plan, { analysisRuns, status: noted('a') }))
  analysis(pass)
  expect(ordersOf(pass)).toEqual(['terminateAnalysisRun old', 'deleteAnalysisRun orphan'])
})

describe('a run that is there without the status’ knowing, of the spec that is asked for', () => {
  const templates = [{ templateName: 'check' }]
  const whole = [replicaSet('v1', 4), replicaSet('v2', 4)]
  const services = ['demo-active', 'demo-preview'].map((name) => ({
    ...{ name, hash: 'v2', managedBy: 'demo' },
  }))
  const cases: readonly [string, RolloutState][] = [
    ['Background', updating(plan)],
    ['Step', updating(canary({ steps: [{ analysis: { templates } }] }))],
    [
      'PrePromotion',
      updating(blueGreen({ prePromotionAnalysis: { templates } }), {
        replicaSets: whole,
        status: { activeSelector: 'v1' },
      }),
    ],
    [
      'PostPromotion',
      updating(blueGreen({ postPromotionAnalysis: { templates } }), {
        ...{ replicaSets: whole, services, status: { activeSelector: 'v2' } },
      }),
    ],
  ]

  it.each(cases)('is the current one, and is not ended: %s', (kind, state) => {
    const first = passOf(state)
    analysis(first)
    const analysisRuns = first.analysisRuns.map((one) => ({ ...one, phase: 'Running' as const }))
    const pass = passOf({ ...state, analysisRuns })
    analysis(pass)
    expect(ordersOf(pass)).toEqual([])
    expect(pass.analysisRuns).toBe(analysisRuns)
    const name = analysisRuns[0]?.name
    expect(eventsOf(pass)).toEqual([
      `AnalysisRunRunning: ${kind} Analysis Run '${name}' Status New: 'Running' Previous: 'NoPreviousStatus'`,
    ])
  })

  it('is not announced over another one that the status knows', () => {
    const state = updating(plan)
    const first = passOf(state)
    analysis(first)
    const analysisRuns = first.analysisRuns.map((one) => ({ ...one, phase: 'Running' as const }))
    const pass = passOf({ ...state, analysisRuns, status: { ...state.status, ...noted('x', '') } })
    analysis(pass)
    expect([eventsOf(pass), pass.nextRuns.backgroundRun?.name]).toEqual([[], 'demo-v2-2'])
  })
})

it('an inconclusive run asks for its pause, also where another run cannot be made', () => {
  const templates = [{ templateName: 'check' }]
  const both = canary({ steps: [{ analysis: { templates } }], analysis: { templates } })
  const analysisRuns = [run('a', { kind: 'Step', stepIndex: 0, phase: 'Inconclusive' })]
  const stepRun = { name: 'a', status: 'Running', message: '' } as const
  const pass = passOf(updating(both, { analysisRuns, analysisTemplates: [], status: { stepRun } }))
  expect(analysis(pass)).toBe('write')
  expect(pass.pause.add).toEqual(['InconclusiveAnalysisRun'])
})

describe('releases that do not look at the age of a ReplicaSet', () => {
  const older = (state: RolloutState, add: readonly string[] = []) => {
    const controller = { ...state.controller, fastRollbackByAge: false }
    const pass = passOf({ ...state, controller })
    pass.pause.add = add
    return { pass, outcome: analysis(pass) }
  }
  const kept = { name: 'a', status: 'Running', message: '' } as const
  const running = (status: Partial<RolloutStatus>, more: Standing = {}): RolloutState =>
    updating(plan, {
      analysisRuns: [run('a'), run('b')],
      ...more,
      status: { backgroundRun: kept, ...status },
    })
  const window = { rollbackWindow: { revisions: 1 } }

  it.each<[string, RolloutState]>([
    ['an abort', running({ abort: true })],
    ['a full promotion', running({ promoteFull: true })],
    ['the first deployment', running({ stableRS: '' })],
    [
      'a deadline of the new ReplicaSet, over or not',
      running(
        {},
        { replicaSets: [replicaSet('v1', 4), replicaSet('v2', 1, { scaleDownAt: at(9) })] },
      ),
    ],
    [
      'a rollback within the window',
      {
        ...running(
          {},
          { replicaSets: [replicaSet('v2', 1), replicaSet('v1', 4, { createdAt: at(9) })] },
        ),
        spec: canary({}, window).rollout,
      },
    ],
  ])('stop all runs with %s, and keep the current ones current', (_, state) => {
    const { pass, outcome } = older(state)
    expect(outcome).toBe('next')
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a', 'terminateAnalysisRun b'])
    expect(pass.nextRuns.backgroundRun).toBe(kept)
    expect(eventsOf(pass)).toEqual([])
  })

  it('go on where nothing ends the analysis', () => {
    const { pass } = older(running({}))
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun b'])
  })

  it('hold a canary before anything is scaled where something asked for a pause', () => {
    expect(older(running({ abort: true }), ['InconclusiveExperiment']).outcome).toBe('write')
    const blue = updating(blueGreen(), { status: { abort: true } })
    expect(older(blue, ['InconclusiveExperiment']).outcome).toBe('next')
  })
})
