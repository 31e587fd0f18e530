import { describe, expect, it } from 'vitest'
import { admitted, beginQuota } from '../../src/simulation/quota.ts'
import { replicaSet } from '../rollout/given.ts'
import { at, nowOf, simulated } from './given.ts'

const message =
  'pods "demo-v2-" is forbidden: exceeded quota: pods, requested: pods=1, used: pods=2, limited: pods=2'
const paused = {
  pods: { startup: '5s', quota: 2 },
  script: [
    { at: '0s', deploy: true },
    { at: '30s', setImage: 'app:v2' },
  ],
}

describe('a quota of pods', () => {
  it('refuses what goes beyond it, in the API server’s words', () => {
    const quota = { limit: 2, room: 1 }
    expect(admitted(quota, replicaSet('v2', 0, { want: 1 }), 1)).toBe('')
    expect(quota.room).toBe(0)
    expect(admitted(quota, replicaSet('v2', 1, { want: 2 }), 1)).toBe(message)
  })

  it('has room for what its ReplicaSets are to delete, unless that takes time', () => {
    const world = simulated({ until: '40s' }).at('40s')
    const now = nowOf(world ?? {}, 40, { pods: { quota: 3 } })
    if (now.rollout === null) throw new Error('a Rollout was deployed')
    now.rollout = { ...now.rollout, replicaSets: [replicaSet('v1', 3, { want: 1 })] }
    expect(beginQuota(now)).toEqual({ limit: 3, room: 2 })
    const slow = nowOf(world ?? {}, 40, { pods: { quota: 3, terminate: '30s' } })
    slow.rollout = now.rollout
    expect(beginQuota(slow)?.room).toBe(0)
    expect(beginQuota(nowOf({}, 40))).toBeNull()
  })

  it('is told in the ReplicaSet, and in the Rollout’s condition', () => {
    const rollout = simulated({ ...paused, until: '60s' }).at('60s')?.rollout
    expect(rollout?.replicaSets.map(({ have, failure }) => [have, failure])).toEqual([
      [2, ''],
      [0, message],
    ])
    expect(rollout?.status.conditions).toContainEqual(
      expect.objectContaining({ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate' }),
    )
  })

  it('lets them be created as soon as there is room', () => {
    const script = [...paused.script, { at: '60s', scale: 1 }]
    const rollout = simulated({ ...paused, script, until: '90s' }).at('90s')?.rollout
    expect(rollout?.replicaSets.map(({ ready, failure }) => [ready, failure])).toEqual([
      [1, ''],
      [1, ''],
    ])
    expect(rollout?.status.conditions.map(({ type }) => type)).not.toContain('ReplicaFailure')
  })

  it('counts pods that terminate until they are gone', () => {
    const pods = { startup: '5s', quota: 2, terminate: '20s' }
    const script = [...paused.script, { at: '60s', scale: 1 }]
    const timeline = simulated({ pods, script, until: '120s' })
    const born = timeline.at('120s')?.rollout?.replicaSets[1]?.pods[0]?.createdAt
    expect(born).toBe(at(80))
  })
})
