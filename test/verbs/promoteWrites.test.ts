import { describe, expect, it } from 'vitest'
import {
  objectionToFlags,
  objectionToPromote,
  type PromoteView,
  plainPromote as plain,
  promoteWrites,
} from '../../src/verbs/promoteWrites.ts'

const running: PromoteView = {
  paused: false,
  blueGreen: false,
  steps: 4,
  currentStepIndex: 1,
  pauseConditions: false,
  controllerPause: false,
  inconclusive: false,
  currentPodHash: 'v2',
  stableRS: 'v1',
}
const pausedAtStep = { ...running, pauseConditions: true, controllerPause: true }
const full = { ...plain, full: true }
const skipCurrentStep = { ...plain, skipCurrentStep: true }
const skipAllSteps = { ...plain, skipAllSteps: true }
const statusOf = (view: Partial<PromoteView>, flags = plain): unknown =>
  promoteWrites({ ...running, ...view }, flags).status

describe('a promotion', () => {
  it('clears the pauses, and leaves the step to the controller', () => {
    expect(statusOf(pausedAtStep)).toEqual({ pauseConditions: null })
  })

  it('leaves an inconclusive step behind, but only a paused one', () => {
    expect(statusOf({ ...pausedAtStep, inconclusive: true })).toEqual({
      pauseConditions: null,
      controllerPause: false,
      currentStepIndex: 2,
    })
    expect(statusOf({ ...pausedAtStep, inconclusive: true, controllerPause: false })).toEqual({
      pauseConditions: null,
    })
  })

  it('skips the step that runs, where nothing is paused', () => {
    const at = (currentStepIndex: number | null): unknown => statusOf({ currentStepIndex })
    expect(at(null)).toEqual({ pauseConditions: null, currentStepIndex: 1 })
    expect(at(3)).toEqual({ pauseConditions: null, currentStepIndex: 4 })
    expect(at(4)).toEqual({ pauseConditions: null, currentStepIndex: 4 })
    // More steps were there when this index was written.
    expect(at(9)).toEqual({ pauseConditions: null, currentStepIndex: 9 })
  })

  it('has nothing to write where there are no steps and no pauses', () => {
    expect(statusOf({ steps: 0 })).toBeNull()
    expect(statusOf({ steps: null, blueGreen: true })).toBeNull()
    expect(statusOf({ ...pausedAtStep, steps: 0, inconclusive: true })).toBeNull()
  })

  it('un-pauses what is paused by hand, but not when it only skips steps', () => {
    const paused = { ...running, paused: true }
    expect(promoteWrites(paused, plain).unpauses).toBe(true)
    expect(promoteWrites(paused, full).unpauses).toBe(true)
    expect(promoteWrites(paused, skipCurrentStep).unpauses).toBe(false)
    expect(promoteWrites(running, plain).unpauses).toBe(false)
  })

  it('in full is asked for once, and of no promoted Rollout', () => {
    expect(statusOf({}, full)).toEqual({ promoteFull: true })
    expect(statusOf({ stableRS: 'v2' }, full)).toBeNull()
  })

  it('that skips steps moves the index and leaves the pauses alone, even in full', () => {
    expect(statusOf(pausedAtStep, skipCurrentStep)).toEqual({ currentStepIndex: 2 })
    expect(statusOf(pausedAtStep, { ...skipAllSteps, full: true })).toEqual({ currentStepIndex: 4 })
  })

  it('without a status subresource forgets the step of an inconclusive analysis', () => {
    const inconclusive = { ...pausedAtStep, inconclusive: true }
    expect(promoteWrites(inconclusive, plain).unified).toEqual({ pauseConditions: null })
    for (const flags of [plain, full, skipCurrentStep, skipAllSteps]) {
      const { status, unified } = promoteWrites(running, flags)
      expect(unified).toEqual(status)
    }
  })
})

describe('the flags that skip steps', () => {
  it('exclude each other', () => {
    expect(objectionToFlags({ ...skipAllSteps, skipCurrentStep: true })).toBe(
      'Cannot use skip-current-step and skip-all-steps flags at the same time',
    )
    expect(objectionToFlags(skipAllSteps)).toBe('')
  })

  it.each([skipCurrentStep, skipAllSteps])('want steps to skip: %j', (flags) => {
    const objection = (view: Partial<PromoteView>): string =>
      objectionToPromote({ ...running, ...view }, flags)
    expect(objection({})).toBe('')
    expect(objection({ steps: 0 })).toBe('Cannot skip steps of a rollout without steps')
    expect(objection({ steps: null, blueGreen: true })).toBe(
      'Cannot skip steps of a bluegreen rollout. Run without a flags',
    )
  })

  it('are the only ones that mind', () => {
    expect(objectionToPromote({ ...running, steps: 0 }, full)).toBe('')
  })
})
