import { describe, expect, it } from 'vitest'
import type { RolloutState } from '../../src/rollout/state.ts'
import { statusOf } from '../../src/rollout/statusOf.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { instant } from '../../src/units/time.ts'
import { type Command, scenarioOf } from '../transcripts/scenario.ts'

/** The state of a scenario's Rollout at its end. */
function stateAfter(...commands: readonly Command[]): RolloutState {
  const state = simulate(scenarioOf(commands)).moments.at(-1)?.world.rollout
  if (!state) throw new Error('the scenario deploys nothing')
  return state
}

const paused = stateAfter(
  ['plan', 'replicas 4 · routed · setWeight 25 · pause'],
  ['pods', 'startup 2s'],
  ['script', '10s setImage app:v2'],
  ['run', '60s'],
)

describe('the status of a Rollout', () => {
  it('is what the controller stores, field for field', () => {
    const { conditions, currentStepHash, ...rest } = statusOf(paused)
    expect(rest).toEqual({
      HPAReplicas: 5,
      availableReplicas: 5,
      blueGreen: {},
      canary: {
        weights: {
          canary: { podTemplateHash: 'v2', serviceName: 'demo-canary', weight: 25 },
          stable: { podTemplateHash: 'v1', serviceName: 'demo-stable', weight: 75 },
        },
      },
      controllerPause: true,
      currentPodHash: 'v2',
      currentStepIndex: 1,
      message: 'CanaryPauseStep',
      observedGeneration: '2',
      pauseConditions: [{ reason: 'CanaryPauseStep', startTime: '2026-01-01T00:00:12Z' }],
      phase: 'Paused',
      readyReplicas: 5,
      replicas: 5,
      selector: 'app=demo',
      stableRS: 'v1',
      updatedReplicas: 1,
    })
    expect(currentStepHash).toMatch(/^[a-z0-9]+$/)
    expect(conditions).toContainEqual({
      type: 'Paused',
      status: 'True',
      reason: 'RolloutPaused',
      message: 'Rollout is paused',
      lastUpdateTime: '2026-01-01T00:00:12Z',
      lastTransitionTime: '2026-01-01T00:00:12Z',
    })
  })

  it('leaves out what Go leaves out, and keeps what is behind a pointer', () => {
    const status = { ...paused.status, currentStepIndex: 0, replicas: 0, message: '' }
    const stored = statusOf({ ...paused, status })
    expect(stored.currentStepIndex).toBe(0)
    expect(stored).not.toHaveProperty('replicas')
    expect(stored).not.toHaveProperty('message')
    expect(stored).not.toHaveProperty('abort')
  })

  it('keeps the empty phase of a run that has just been created', () => {
    const stepRun = { name: 'demo-v2-2-1', status: '', message: '' } as const
    const stored = statusOf({ ...paused, status: { ...paused.status, stepRun } })
    expect(stored.canary).toMatchObject({
      currentStepAnalysisRunStatus: { name: 'demo-v2-2-1', status: '' },
    })
  })

  it('narrows the selector to the active ReplicaSet', () => {
    const state = stateAfter(
      ['plan', 'replicas 2 · blueGreen'],
      ['pods', 'startup 2s'],
      ['run', '60s'],
    )
    expect(statusOf(state).selector).toBe('app=demo,rollouts-pod-template-hash=v1')
  })

  it('has the whole selector where the active ReplicaSet is gone, or none is active', () => {
    const selectorWith = (activeSelector: string): unknown =>
      statusOf({ ...paused, status: { ...paused.status, activeSelector } }).selector
    expect([selectorWith('v9'), selectorWith('')]).toEqual(['app=demo', 'app=demo'])
    expect(selectorWith('v1')).toBe('app=demo,rollouts-pod-template-hash=v1')
  })

  it('has no observedGeneration before the first', () => {
    const status = { ...paused.status, observedGeneration: 0 }
    expect(statusOf({ ...paused, status })).not.toHaveProperty('observedGeneration')
  })

  it('prints expressions of the selector as kubectl does', () => {
    const selector = {
      matchLabels: { tier: 'api' },
      matchExpressions: [
        { key: 'app', operator: 'In', values: ['b', 'a'] },
        { key: 'env', operator: 'NotIn', values: ['dev'] },
        { key: 'old', operator: 'DoesNotExist' },
        { key: 'zone', operator: 'Exists' },
      ],
    }
    const spec = { ...paused.spec, selector }
    expect(statusOf({ ...paused, spec }).selector).toBe(
      'app in (a,b),env notin (dev),!old,tier=api,zone',
    )
  })

  it('has no selector before the first full status write', () => {
    const status = { ...paused.status, currentPodHash: '' }
    expect(statusOf({ ...paused, status })).not.toHaveProperty('selector')
  })

  it('writes the time of an abort', () => {
    const status = { ...paused.status, abort: true, abortedAt: instant(30_000) }
    expect(statusOf({ ...paused, status })).toMatchObject({
      abort: true,
      abortedAt: '2026-01-01T00:00:30Z',
    })
  })
})
