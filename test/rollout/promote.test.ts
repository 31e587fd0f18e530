import { describe, expect, it } from 'vitest'
import { promote } from '../../src/rollout/promote.ts'
import { plainPromote } from '../../src/verbs/promoteWrites.ts'
import { blueGreen, canary, pausedSince, promoted, updating } from './given.ts'

const plan = canary()
const plain = plainPromote
const full = { ...plain, full: true }

describe('promote', () => {
  it('clears the pauses, and leaves it to the controller to go on', () => {
    const state = updating(plan, { status: { currentStepIndex: 1, ...pausedSince(5) } })
    expect(promote(state, plain).state.status).toMatchObject({
      pauseConditions: [],
      controllerPause: true,
      currentStepIndex: 1,
    })
  })

  it('leaves an inconclusive step behind', () => {
    const stepRun = { name: 'demo-v2-2-0', status: 'Inconclusive', message: '' } as const
    const inconclusive = pausedSince(5, 'InconclusiveAnalysisRun')
    const state = updating(plan, { status: { stepRun, ...inconclusive } })
    expect(promote(state, plain).state.status).toMatchObject({
      pauseConditions: [],
      controllerPause: false,
      currentStepIndex: 1,
    })
  })

  it('un-pauses the spec, and without steps does nothing else', () => {
    const stepless = updating(canary({ steps: [] }, { paused: true }))
    const next = promote(stepless, plain).state
    expect(next.spec.paused).toBe(false)
    expect(next.status).toBe(stepless.status)
  })

  it('in full leaves a pause by hand alone in older releases', () => {
    const paused = updating(canary({}, { paused: true }))
    const resumed = (promoteFullResumes: boolean, flags = full): boolean => {
      const controller = { ...paused.controller, promoteFullResumes }
      return !promote({ ...paused, controller }, flags).state.spec.paused
    }
    expect([resumed(true), resumed(false), resumed(false, plain)]).toEqual([true, false, true])
  })

  it('in full asks for everything at once, and a promoted Rollout for nothing', () => {
    expect(promote(updating(plan), full).state.status.promoteFull).toBe(true)
    const done = promoted(plan)
    expect(promote(done, full).state).toBe(done)
  })

  it('skips steps, and refuses where there are none', () => {
    const skipAllSteps = { ...plain, skipAllSteps: true }
    expect(promote(updating(plan), skipAllSteps).state.status.currentStepIndex).toBe(3)
    const state = updating(blueGreen())
    expect(promote(state, skipAllSteps)).toEqual({
      state,
      error: 'Cannot skip steps of a bluegreen rollout. Run without a flags',
    })
    const canaried = updating(plan)
    const refused = promote(canaried, { ...skipAllSteps, skipCurrentStep: true })
    expect(refused.error).toMatch('same time')
    expect(refused.state).toBe(canaried)
  })
})
