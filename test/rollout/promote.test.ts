import { describe, expect, it } from 'vitest'
import { promote, promoteFully } from '../../src/rollout/promote.ts'
import { canary, pausedSince, promoted, updating } from './given.ts'

const plan = canary()

describe('promote', () => {
  it('clears the pauses, and leaves it to the controller to go on', () => {
    const next = promote(updating(plan, { status: { currentStepIndex: 1, ...pausedSince(5) } }))
    expect(next.status).toMatchObject({
      pauseConditions: [],
      controllerPause: true,
      currentStepIndex: 1,
    })
  })

  it('skips the running step where nothing is paused, but not beyond the last', () => {
    expect(promote(updating(plan)).status.currentStepIndex).toBe(1)
    const last = updating(plan, { status: { currentStepIndex: 3 } })
    expect(promote(last).status.currentStepIndex).toBe(3)
    // The steps were cut down since.
    const beyond = updating(plan, { status: { currentStepIndex: 5 } })
    expect(promote(beyond).status.currentStepIndex).toBe(5)
  })

  it('leaves an inconclusive step behind', () => {
    const stepRun = { name: 'demo-v2-2-0', status: 'Inconclusive', message: '' } as const
    const inconclusive = pausedSince(5, 'InconclusiveAnalysisRun')
    const next = promote(updating(plan, { status: { stepRun, ...inconclusive } }))
    expect(next.status).toMatchObject({
      pauseConditions: [],
      controllerPause: false,
      currentStepIndex: 1,
    })
  })

  it('un-pauses the spec, and without steps does nothing else', () => {
    const plain = updating(canary({ steps: [] }, { paused: true }))
    const next = promote(plain)
    expect(next.spec.paused).toBe(false)
    expect(next.status).toBe(plain.status)
  })
})

describe('promote --full', () => {
  it('asks for everything at once', () => {
    expect(promoteFully(updating(plan)).status.promoteFull).toBe(true)
  })

  it('asks a promoted rollout for nothing', () => {
    const done = promoted(plan)
    expect(promoteFully(done)).toBe(done)
  })
})
