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
