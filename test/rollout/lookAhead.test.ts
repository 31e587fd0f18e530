import { describe, expect, it } from 'vitest'
import { byType } from '../../src/rollout/conditions.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import type { PluginStatus } from '../../src/rollout/status.ts'
import { reconcile } from '../../src/rollout/transition.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { at, canary, condition, paused, promoted, replicaSet, updating } from './given.ts'

// v2 is rolled out; all that a pass finds is that the status has not counted its pods yet.
const conditions = [condition('Progressing', 'True', 'ReplicaSetUpdated', 50)]
const counted = { replicas: 3, updatedReplicas: 3, conditions }
const uncounted = (spec: JsonObject = {}): RolloutState =>
  promoted(canary({}, spec), { status: counted })

describe('a pass that has only counted', () => {
  it('rests, for the next one is known to do nothing', () => {
    const { state } = reconcile(uncounted(), at(100))
    expect([state.status.replicas, state.rests]).toEqual([4, true])
    const next = reconcile(state, at(100))
    expect([next.state, next.orders]).toEqual([state, []])
  })

  it('asks for what the next one would ask for', () => {
    const status = { ...counted, readyReplicas: 1 }
    const replicaSets = [replicaSet('v1', 0), replicaSet('v2', 4, { available: 3 })]
    const { state } = reconcile(promoted(canary(), { replicaSets, status }), at(100))
    expect([state.rests, state.wakeAsked]).toEqual([true, at(701)])
    expect(reconcile(state, at(100)).state.wakeAsked).toBe(at(701))
  })
})

describe('another pass is needed after one that', () => {
  it('has resized a ReplicaSet', () => {
    const replicaSets = [replicaSet('v1', 0), replicaSet('v2', 3, { desiredReplicas: 4 })]
    const { state } = reconcile(promoted(canary(), { replicaSets, status: counted }), at(100))
    expect([state.replicaSets[1]?.want, state.rests]).toEqual([4, false])
  })

  it('has completed a step', () => {
    const replicaSets = [replicaSet('v1', 3), replicaSet('v2', 1)]
    const { state } = reconcile(updating(canary(), { replicaSets }), at(100))
    expect([state.status.currentStepIndex, state.rests]).toEqual([1, false])
  })

  it('leaves conditions that have to catch up with a pause', () => {
    const replicaSets = [replicaSet('v1', 3), replicaSet('v2', 1)]
    const status = { currentStepIndex: 1, ...paused(90), replicas: 3 }
    const before = updating(canary(), { replicaSets, status })
    const { state } = reconcile(before, at(100))
    // It says ReplicaSetUpdated where RolloutPaused was said, and the next pass says that again.
    const { progressing } = byType(state.status.conditions)
    expect([state.status.replicas, progressing?.reason]).toEqual([4, 'ReplicaSetUpdated'])
    expect(state.rests).toBe(false)
    expect(reconcile(state, at(100)).endedBy).toBe('pauseBookkeeping')
  })

  it('has a progress deadline that is over as soon as it is set', () => {
    const replicaSets = [replicaSet('v1', 0), replicaSet('v2', 4, { available: 3 })]
    const before = promoted(canary(), { replicaSets, status: counted })
    const spec = { ...before.spec, progressDeadlineSeconds: 0 }
    const { state } = reconcile({ ...before, spec }, at(100))
    expect(state.rests).toBe(false)
  })

  it('is heard by a Deployment, or may be by a step plugin', () => {
    const plan = canary()
    const before = promoted(plan, { status: counted })
    const workloadRef = { scaleDown: 'progressively' }
    const referring = { ...before.spec, workloadRef } as RolloutState['spec']
    expect(reconcile({ ...before, spec: referring }, at(100)).state.rests).toBe(false)
    const phased = updating(plan, {
      replicaSets: [replicaSet('v1', 3), replicaSet('v2', 1, { available: 0 })],
      status: { conditions, phase: 'Paused' },
    })
    const { state } = reconcile(phased, at(100))
    expect([state.status.phase, state.rests]).toEqual(['Progressing', false])
  })
})

describe('a pass that has only reported', () => {
  it('rests where the phase was told before, too', () => {
    const conditions = [condition('Progressing', 'True', 'NewReplicaSetAvailable', 50)]
    const status = { ...counted, phase: 'Healthy', conditions } as const
    const { state } = reconcile(promoted(canary(), { status }), at(100))
    expect([state.status.replicas, state.rests]).toEqual([4, true])
  })

  it('may be heard by a step plugin of an earlier step', () => {
    const plugin: PluginStatus = {
      ...{ index: 0, name: 'org/bake', operation: 'Run', phase: 'Successful', message: '' },
      ...{ startedAt: at(1), updatedAt: null },
    }
    const status = { ...counted, pluginStatuses: [plugin] }
    const { state } = reconcile(promoted(canary(), { status }), at(100))
    expect([state.status.replicas, state.rests]).toEqual([4, false])
  })

  it('is followed by another where it has found its ReplicaSet first', () => {
    const { state } = reconcile(promoted(canary(), { status: { conditions: [] } }), at(100))
    expect(state.rests).toBe(false)
  })
})
