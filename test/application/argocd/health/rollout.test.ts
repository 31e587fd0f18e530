import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object, saidOf } from '../objects.ts'

const canary = { strategy: { canary: {} } }
const rollout = (status: JsonObject, spec: JsonObject = canary) =>
  saidOf(object('argoproj.io/v1alpha1', 'Rollout', { spec, status }))

const unseen = 'Progressing: Waiting for rollout spec update to be observed'

describe('a Rollout', () => {
  it('has the phase of its controller, under Argo CD’s name for a pause', () => {
    const phased = (phase: string) =>
      rollout({ observedGeneration: '2', phase, message: phase === 'Healthy' ? '' : 'why' })
    expect(['Healthy', 'Progressing', 'Paused', 'Degraded'].map(phased)).toEqual([
      'Healthy',
      'Progressing: why',
      'Suspended: why',
      'Degraded: why',
    ])
    expect(phased('Odd')).toBe('Unknown: Lua returned an invalid health status')
  })

  it('is Progressing until the controller has seen its spec', () => {
    expect(rollout({ observedGeneration: '1', phase: 'Healthy' })).toBe(unseen)
    expect(saidOf(object('argoproj.io/v1alpha1', 'Rollout'))).toBe(unseen)
  })

  it('of the times of hashed generations counts as seen', () => {
    expect(rollout({ observedGeneration: '6df8b9c7f', phase: 'Healthy' })).toBe('Healthy')
    expect(rollout({ observedGeneration: '3', phase: 'Healthy' })).toBe('Healthy')
  })

  it('is Progressing until the workload that it refers to was seen', () => {
    const seen = (generation: string) =>
      saidOf(
        object('argoproj.io/v1alpha1', 'Rollout', {
          metadata: { annotations: { 'rollout.argoproj.io/workload-generation': generation } },
          spec: { workloadRef: {} },
          status: { observedGeneration: '2', workloadObservedGeneration: '7', phase: 'Healthy' },
        }),
      )
    expect([seen('7'), seen('8')]).toEqual(['Healthy', unseen])
  })

  it('without a phase is read off its conditions, counts and hashes', () => {
    const settled = {
      conditions: [],
      currentPodHash: 'a',
      stableRS: 'a',
      replicas: 1,
      updatedReplicas: 1,
      availableReplicas: 1,
    }
    const waits = 'Progressing: Waiting for roll'
    expect(rollout(settled)).toBe('Healthy')
    expect(rollout({ ...settled, stableRS: 'b' })).toBe(`${waits}out to finish steps`)
    expect(rollout({ ...settled, replicas: 2 })).toBe(
      `${waits} out to finish: old replicas are pending termination`,
    )
    expect(rollout({ ...settled, availableReplicas: 0 })).toBe(
      `${waits} out to finish: updated replicas are still becoming available`,
    )
    expect(rollout({ ...settled, pauseConditions: [{}] })).toBe('Suspended: Rollout is paused')
    expect(rollout({ ...settled, conditions: [{ type: 'InvalidSpec', message: 'x' }] })).toBe(
      'Degraded: x',
    )
    expect(rollout({})).toContain('Unknown: <string>:100: bad argument #1 to ipairs')
  })

  it('of blue-green does not miss a stable ReplicaSet, a canary does', () => {
    const status = { conditions: [], currentPodHash: 'a', updatedReplicas: 1, availableReplicas: 1 }
    const active = { ...status, blueGreen: { activeSelector: 'a' } }
    const blueGreen = { strategy: { blueGreen: {} } }
    expect(rollout(active, blueGreen)).toBe('Healthy')
    expect(rollout({ ...active, canary: {} }, blueGreen)).toBe(
      'Progressing: waiting for analysis to complete',
    )
    expect(rollout(status, blueGreen)).toBe('Progressing: active service cutover pending')
    expect(rollout(status)).toBe('Progressing: Waiting for rollout to finish steps')
  })
})
