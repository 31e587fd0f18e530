import { describe, expect, it } from 'vitest'
import { creation } from '../../../src/rollout/reconcilers/creation.ts'
import type { RolloutState } from '../../../src/rollout/state.ts'
import { at, canary, eventsOf, ordersOf, passOf, replicaSet, updating } from '../given.ts'

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

describe('a ReplicaSet that is created', () => {
  const roles = {
    canaryMetadata: { labels: { role: 'canary' } },
    stableMetadata: { labels: { role: 'stable' } },
  }
  const createdBy = (state: RolloutState) => {
    const pass = passOf(state)
    creation(pass)
    return pass.replicaSets.at(-1) ?? expect.unreachable()
  }
  const without = { replicaSets: [replicaSet('v1', 4)] }

  it('is told to do nothing yet', () => {
    expect(createdBy(updating(canary(), without))).toMatchObject({
      ...{ revision: 2, revisionHistory: '', scaleDownAt: null, failure: '', ephemeral: null },
      ...{ createdAt: at(100), ready: 0, available: 0, pods: [] },
    })
  })

  it('wears the metadata of an update, of the first deployment that of the stable', () => {
    const update = createdBy(updating(canary(roles), without))
    expect(update.ephemeral?.labels).toEqual({ role: 'canary' })
    expect(update.template.source.metadata).toMatchObject({ labels: { role: 'canary' } })
    const first = updating(canary(roles), { replicaSets: [], status: { stableRS: '' } })
    expect(createdBy(first).ephemeral?.labels).toEqual({ role: 'stable' })
  })

  it('wears nothing that its template has by itself', () => {
    const metadata = { labels: { app: 'demo', role: 'canary' } }
    const containers = [{ name: 'app', image: 'app:v2' }]
    const plan = canary(roles, { template: { metadata, spec: { containers } } })
    expect(createdBy(updating(plan, without)).ephemeral).toBeNull()
  })

  it('of pods that look alike in every role has the template of the spec', () => {
    const { rollout } = canary()
    expect(createdBy(updating(canary(), without)).template).toEqual(rollout.template)
  })

  it('keeps away from the stable one where the strategy says so', () => {
    const antiAffinity = { requiredDuringSchedulingIgnoredDuringExecution: {} }
    const { source } = createdBy(updating(canary({ antiAffinity }), without)).template
    expect(JSON.stringify(source)).toContain('"values":["v1"]')
  })
})

it('releases that write early go on with what they have created', () => {
  const state = updating(canary(), { replicaSets: [replicaSet('v1', 4)] })
  const pass = passOf({ ...state, controller: { ...state.controller, earlyWriteEndsPass: false } })
  expect(creation(pass)).toBe('next')
  expect(pass.newRS?.hash).toBe('v2')
  expect(pass.all.map(({ hash }) => hash)).toEqual(['v1', 'v2'])
  expect(pass.prev).toBe(pass.storedStatus)
  expect(pass.prev.conditions).toMatchObject([{ reason: 'NewReplicaSetCreated' }])
})
