import { describe, expect, it } from 'vitest'
import type { RolloutSpec } from '../../src/plan/plan.ts'
import { rulesOf } from '../../src/rollout/reconcilers/strategies.ts'
import type { RolloutStatus } from '../../src/rollout/status.ts'
import { storedPhase } from '../../src/rollout/storedPhase.ts'
import { at, canary, condition, pausedSince, promoted } from './given.ts'

const plan = canary()
const healthy: Partial<RolloutStatus> = {
  replicas: 4,
  updatedReplicas: 4,
  readyReplicas: 4,
  availableReplicas: 4,
}

function phaseOf(status: Partial<RolloutStatus>, spec: Partial<RolloutSpec> = {}): string {
  const state = promoted(plan, { status: { ...healthy, ...status } })
  const rules = rulesOf(state.spec)
  const { phase, message } = storedPhase(rules, { ...state.spec, ...spec }, state.status)
  return message === '' ? phase : `${phase}: ${message}`
}

describe('the phase', () => {
  it('is Healthy when nothing is left to be done', () => {
    expect(phaseOf({})).toBe('Healthy')
  })

  it.each([
    ['InvalidSpec', 'InvalidSpec', 'Degraded: InvalidSpec: said at 0s'],
    ['Progressing', 'RolloutAborted', 'Degraded: RolloutAborted: said at 0s'],
    ['Progressing', 'ProgressDeadlineExceeded', 'Degraded: ProgressDeadlineExceeded: said at 0s'],
  ] as const)('with the condition %s for %s is %s', (type, reason, expected) => {
    const conditions = [condition(type, 'False', reason)]
    // It beats a pause.
    expect(phaseOf({ conditions, ...pausedSince(0) }, { paused: true })).toBe(expected)
  })

  it('is Paused, by hand before anything else', () => {
    expect(phaseOf(pausedSince(0))).toBe('Paused: CanaryPauseStep')
    expect(phaseOf(pausedSince(0), { paused: true })).toBe('Paused: manually paused')
  })

  it('is Progressing until pods are restarted, updated, and available', () => {
    expect(phaseOf({}, { restartAt: at(5) })).toBe('Progressing: rollout is restarting')
    expect(phaseOf({ restartedAt: at(5) }, { restartAt: at(5) })).toBe('Healthy')
    expect(phaseOf({ restartedAt: at(5) })).toBe('Healthy')
    expect(phaseOf({ updatedReplicas: 3 })).toBe('Progressing: more replicas need to be updated')
    expect(phaseOf({ availableReplicas: 3 })).toBe(
      'Progressing: updated replicas are still becoming available',
    )
  })

  it('is Progressing as long as the strategy waits', () => {
    expect(phaseOf({ stableRS: 'v1' })).toBe('Progressing: waiting for all steps to complete')
  })

  it('counts one replica where the spec has none', () => {
    expect(phaseOf({ updatedReplicas: 1, replicas: 1 }, { replicas: null })).toBe('Healthy')
  })
})
