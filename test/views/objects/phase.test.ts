import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/units/json.ts'
import { phaseOfObject } from '../../../src/views/objects/phase.ts'
import { object } from './sample.ts'

const phaseOf = (status: JsonObject, spec: JsonObject = {}): string => {
  const { phase, message } = phaseOfObject(
    object('Rollout', 'demo', { metadata: { generation: 3 }, spec, status }),
  )
  return `${phase}|${message}`
}

it('is the stored one', () => {
  expect(phaseOf({ observedGeneration: '3', phase: 'Paused', message: 'm' })).toBe('Paused|m')
})

it('waits for the controller to see what was changed', () => {
  expect(phaseOf({ observedGeneration: '2', phase: 'Healthy' })).toBe(
    'Progressing|waiting for rollout spec update to be observed',
  )
  expect(phaseOf({ observedGeneration: 'abcdef', phase: 'Healthy' })).toBe('Healthy|')
  expect(phaseOf({ controllerPause: true, phase: 'Paused' })).toBe(
    'Progressing|waiting for rollout to unpause',
  )
})

describe('without a stored phase', () => {
  const canary = { strategy: { canary: {} } }
  const done = { replicas: 1, updatedReplicas: 1, availableReplicas: 1 }

  it.each([
    [{ conditions: [{ type: 'InvalidSpec', message: 'm' }] }, {}, 'Degraded|InvalidSpec: m'],
    [
      { conditions: [{ type: 'Progressing', reason: 'InvalidSpec', message: 'm' }] },
      { paused: true },
      'Paused|manually paused',
    ],
    [
      { conditions: [{ type: 'Progressing', reason: 'RolloutAborted', message: 'm' }] },
      {},
      'Degraded|RolloutAborted: m',
    ],
    [{}, { paused: true }, 'Paused|manually paused'],
    [{ pauseConditions: [{ reason: 'CanaryPauseStep' }] }, {}, 'Paused|CanaryPauseStep'],
    [{}, { restartAt: '2026-05-01T12:00:00Z' }, 'Progressing|rollout is restarting'],
    [{}, {}, 'Progressing|more replicas need to be updated'],
    [{ updatedReplicas: 1 }, {}, 'Progressing|updated replicas are still becoming available'],
    [{ ...done, replicas: 2 }, canary, 'Progressing|old replicas are pending termination'],
    [{ ...done, stableRS: 'a' }, canary, 'Progressing|waiting for all steps to complete'],
    [{ ...done, stableRS: 'a', currentPodHash: 'a' }, canary, 'Healthy|'],
  ])('%j of %j is %s', (status, spec, text) => {
    expect(phaseOf(status as JsonObject, spec as JsonObject)).toBe(text)
  })
})
