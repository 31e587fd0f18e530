import { describe, expect, it } from 'vitest'
import { creation } from '../../../src/rollout/reconcilers/creation.ts'
import { canary, eventsOf, ordersOf, passOf, replicaSet, updating } from '../given.ts'

describe('a template without a ReplicaSet', () => {
  const state = updating(canary({}, { minReadySeconds: 7 }), {
    replicaSets: [replicaSet('v1', 4), replicaSet('v3', 0)],
    status: { currentPodHash: 'v1', observedGeneration: 1 },
    generation: 2,
  })

  it('gets one of no pods, with the next revision', () => {
    const pass = passOf(state)
    expect(creation(pass)).toBe('end')
    expect(pass.replicaSets.at(-1)).toMatchObject({
      name: 'demo-v2',
      revision: 4,
      want: 0,
      have: 0,
      desiredReplicas: 4,
      minReadySeconds: 7,
    })
    expect(pass.revision).toBe(4)
    expect(ordersOf(pass)).toEqual(['createReplicaSet v2'])
    expect(eventsOf(pass)).toEqual([
      'RolloutUpdated: Rollout updated to revision 4',
      'NewReplicaSetCreated: Created ReplicaSet demo-v2 (revision 4)',
    ])
  })

  it('is only told by a condition: hash, generation and phase follow later', () => {
    const pass = passOf(state)
    creation(pass)
    const { conditions, ...rest } = pass.storedStatus
    expect({ ...rest, conditions: [] }).toEqual(state.status)
    expect(conditions).toMatchObject([
      {
        type: 'Progressing',
        status: 'True',
        reason: 'NewReplicaSetCreated',
        message: 'Created new replica set "demo-v2"',
      },
    ])
  })
})

it('a template with a ReplicaSet goes on', () => {
  const pass = passOf(updating(canary()))
  expect(creation(pass)).toBe('next')
  expect(pass.effects).toEqual([])
})
