import { describe, expect, it } from 'vitest'
import type { CurrentRuns, Pass } from '../../../../src/rollout/contract.ts'
import { reconcileRuns, runStatuses } from '../../../../src/rollout/reconcilers/canary/analyses.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import { emptyStatus } from '../../../../src/rollout/status.ts'
import { canary, ordersOf, passOf, pausedSince, run, updating } from '../../given.ts'

const templates = [{ templateName: 'check' }]
const stepwise = canary({ steps: [{ analysis: { templates } }, { setWeight: 50 }] })
const background = canary({ analysis: { templates, startingStep: 1 } })
const runsOf = (pass: Pass): CurrentRuns => {
  const runs = reconcileRuns(pass)
  if (runs === 'failed') throw new Error(pass.failure)
  return runs
}
const noted = (name: string): Partial<RolloutStatus> => ({
  stepRun: { name, status: 'Running', message: '' },
})

describe('the run of a step', () => {
  it('is made when its step begins', () => {
    const pass = passOf(updating(stepwise))
    expect(runsOf(pass).step).toMatchObject({ name: 'demo-v2-2-0', kind: 'Step', stepIndex: 0 })
  })

  it('ends with its step', () => {
    const analysisRuns = [run('a', { kind: 'Step', stepIndex: 0 })]
    const status = { ...noted('a'), currentStepIndex: 1 }
    const pass = passOf(updating(stepwise, { analysisRuns, status }))
    expect(runsOf(pass).step).toBeNull()
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
  })

  it('that fails aborts', () => {
    const analysisRuns = [run('a', { kind: 'Step', stepIndex: 0, phase: 'Failed' })]
    const pass = passOf(updating(stepwise, { analysisRuns, status: noted('a') }))
    runsOf(pass)
    expect(pass.pause.abortMessage).toBe('Step-based analysis phase error/failed')
  })

  it('is left alone in a pause', () => {
    const analysisRuns = [run('a', { kind: 'Step', stepIndex: 0, phase: 'Inconclusive' })]
    const status = { ...noted('a'), ...pausedSince(9, 'InconclusiveAnalysisRun') }
    const pass = passOf(updating(stepwise, { analysisRuns, status }))
    expect(runsOf(pass).step?.name).toBe('a')
    expect(pass.pause.add).toEqual([])
  })
})

describe('the run in the background', () => {
  it('begins at its starting step', () => {
    expect(runsOf(passOf(updating(background))).background).toBeNull()
    const pass = passOf(updating(background, { status: { currentStepIndex: 1 } }))
    expect(runsOf(pass).background).toMatchObject({ name: 'demo-v2-2', kind: 'Background' })
  })

  it('begins at once where there are no steps', () => {
    const plan = canary({ steps: [], analysis: { templates, startingStep: 5 } })
    expect(runsOf(passOf(updating(plan))).background).not.toBeNull()
  })

  it('does not begin before anything is stable', () => {
    const status = { currentStepIndex: 1, stableRS: '' }
    expect(runsOf(passOf(updating(background, { status }))).background).toBeNull()
  })

  it('ends when the plan has none', () => {
    const status: Partial<RolloutStatus> = {
      backgroundRun: { name: 'a', status: 'Running', message: '' },
    }
    const pass = passOf(updating(canary(), { analysisRuns: [run('a')], status }))
    expect(runsOf(pass).background).toBeNull()
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
  })
})

it('the status of a canary remembers both', () => {
  const runs = { step: run('a'), background: run('b'), prePromotion: null, postPromotion: null }
  expect(runStatuses(runs, emptyStatus)).toMatchObject({
    stepRun: { name: 'a' },
    backgroundRun: { name: 'b' },
    prePromotionRun: null,
  })
})

it.each([
  ['of a step', stepwise, {}],
  ['in the background', background, { currentStepIndex: 1 }],
])('a run %s that cannot be made fails the pass', (_, plan, status) => {
  const pass = passOf(updating(plan, { analysisTemplates: [], status }))
  expect(reconcileRuns(pass)).toBe('failed')
  expect(pass.failure).toContain('"check" not found')
})

describe('the run of the last step', () => {
  const twice = canary({ steps: [{ analysis: { templates } }, { analysis: { templates } }] })

  it('ends where the next step has an analysis of its own, which begins a pass later', () => {
    const analysisRuns = [run('a', { kind: 'Step', stepIndex: 0 })]
    const status = { ...noted('a'), currentStepIndex: 1 }
    const pass = passOf(updating(twice, { analysisRuns, status }))
    expect(runsOf(pass).step).toBeNull()
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
  })

  it('is kept while it is that of the step', () => {
    const analysisRuns = [run('a', { kind: 'Step', stepIndex: 1 })]
    const status = { ...noted('a'), currentStepIndex: 1 }
    const pass = passOf(updating(twice, { analysisRuns, status }))
    expect(runsOf(pass).step?.name).toBe('a')
    expect(ordersOf(pass)).toEqual([])
  })

  it('is left to those who abort', () => {
    const analysisRuns = [run('a', { kind: 'Step', stepIndex: 0 })]
    const status = { ...noted('a'), abort: true, currentStepIndex: 1 }
    const pass = passOf(updating(twice, { analysisRuns, status }))
    expect(runsOf(pass).step?.name).toBe('a')
  })
})

describe('a run in the background', () => {
  const known = (phase: 'Failed' | 'Inconclusive', status: Partial<RolloutStatus> = {}) => {
    const backgroundRun = { name: 'a', status: 'Running', message: '' } as const
    const pass = passOf(
      updating(background, {
        analysisRuns: [run('a', { phase })],
        status: { currentStepIndex: 1, backgroundRun, ...status },
      }),
    )
    return { pass, background: runsOf(pass).background?.name }
  }

  it('that fails aborts', () => {
    const { pass } = known('Failed')
    expect(pass.pause.abortMessage).toBe('Background analysis phase error/failed')
  })

  it('that is inconclusive is judged once, and then waits for a person', () => {
    expect(known('Inconclusive').pass.pause.add).toEqual(['InconclusiveAnalysisRun'])
    const halted = known('Inconclusive', pausedSince(9, 'InconclusiveAnalysisRun'))
    expect([halted.pass.pause.add, halted.background]).toEqual([[], 'a'])
  })

  it.each<[string, Partial<RolloutStatus>]>([
    ['before the status knows a template', { currentPodHash: '' }],
    ['once the update is done', { stableRS: 'v2' }],
    ['before its starting step', { currentStepIndex: 0 }],
  ])('is none %s', (_, status) => {
    const pass = passOf(updating(background, { status: { currentStepIndex: 1, ...status } }))
    expect(runsOf(pass).background).toBeNull()
  })

  it('begins with the first step where none is named', () => {
    const pass = passOf(updating(canary({ analysis: { templates } })))
    expect(runsOf(pass).background).not.toBeNull()
  })
})
