import { describe, expect, it } from 'vitest'
import {
  askToWake,
  failPass,
  finishPass,
  hasPauseCondition,
  isAborted,
  isFullyPromoted,
  isHalted,
  pauseConditionOf,
  recordEvent,
} from '../../src/rollout/pass.ts'
import { patchDeadline, switchService } from '../../src/rollout/store.ts'
import { at, canary, passOf, pausedSince, updating } from './given.ts'

const plan = canary()

describe('a finished pass', () => {
  it('that wrote nothing leaves a state that rests, and the very slices', () => {
    const state = updating(plan)
    const next = finishPass(passOf(state), at(100))
    expect(next.rests).toBe(true)
    expect(next.replicaSets).toBe(state.replicaSets)
    expect(next.status).toBe(state.status)
  })

  it('whose writes cancel each other has written nothing', () => {
    const state = updating(plan)
    const pass = passOf(state)
    const [v1] = state.replicaSets
    if (v1 !== undefined) {
      patchDeadline(pass, v1, at(200))
      expect(finishPass(pass, at(100)).rests).toBe(false)
      patchDeadline(pass, v1, null)
    }
    expect(finishPass(pass, at(100))).toMatchObject({ rests: true })
    expect(finishPass(pass, at(100)).replicaSets).toBe(state.replicaSets)
    switchService(pass, 'demo-canary', 'v2')
    expect(finishPass(pass, at(100)).rests).toBe(false)
  })

  it('asks for the earliest of its wake-ups, a moment early, as its clock is ahead', () => {
    const pass = passOf(updating(plan))
    askToWake(pass, 120_001)
    askToWake(pass, 110_001)
    askToWake(pass, 130_001)
    expect(finishPass(pass, at(100)).wakeAsked).toBe(at(110))
  })

  it('that fails says why', () => {
    const pass = passOf(updating(plan))
    expect(failPass(pass, 'no')).toBe('failed')
    expect(finishPass(pass, at(100)).failure).toBe('no')
  })

  it('records events of the Rollout', () => {
    const pass = passOf(updating(plan))
    recordEvent(pass, 'Normal', 'Why', 'what')
    expect(pass.effects).toEqual([
      {
        kind: 'recordEvent',
        at: at(100),
        type: 'Normal',
        reason: 'Why',
        message: 'what',
        object: '',
      },
    ])
  })
})

describe('readings of a pass', () => {
  it('an abort counts from the moment it is asked for until it is dropped', () => {
    const pass = passOf(updating(plan))
    expect(isAborted(pass)).toBe(false)
    pass.pause.abort = true
    expect(isAborted(pass)).toBe(true)
    pass.pause.dropAbort = true
    expect(isAborted(pass)).toBe(false)
    expect(isAborted(passOf(updating(plan, { status: { abort: true } })))).toBe(true)
  })

  it('two empty hashes count as promoted', () => {
    expect(isFullyPromoted(passOf(updating(plan)))).toBe(false)
    const nothing = { stableRS: '', currentPodHash: '' }
    expect(isFullyPromoted(passOf(updating(plan, { status: nothing })))).toBe(true)
  })

  it('a person or an inconclusive analysis halts, a pause step does not', () => {
    expect(isHalted(passOf(updating(canary({}, { paused: true }))))).toBe(true)
    const status = pausedSince(9, 'InconclusiveAnalysisRun')
    const pass = passOf(updating(plan, { status }))
    expect(isHalted(pass)).toBe(true)
    expect(pauseConditionOf(pass, 'InconclusiveAnalysisRun')?.startTime).toBe(at(9))
    expect(hasPauseCondition(pass, 'CanaryPauseStep')).toBe(false)
    expect(isHalted(passOf(updating(plan, { status: pausedSince(9) })))).toBe(false)
  })
})
