import { describe, expect, it } from 'vitest'
import { pods } from '../../../src/simulation/controllers/pods.ts'
import { carryOut } from '../../../src/simulation/orders.ts'
import { experiment, replicaSet as plainReplicaSet } from '../../experiment/given.ts'
import { canary, replicaSet, updating } from '../../rollout/given.ts'
import { at, deploymentPlan, nowOf, simulated, toldDeployment } from '../given.ts'

const scenario = { pods: { startup: '10s' } }
const rollout = updating(canary(), {
  replicaSets: [replicaSet('v1', 4), replicaSet('v2', 0, { want: 2 })],
})

describe('the Rollout’s pods', () => {
  it('are created and become ready as their ReplicaSets ask', () => {
    const first = nowOf({ rollout }, 100, scenario)
    expect(pods.play(first)).toBe(true)
    const created = first.rollout
    expect(created?.replicaSets[1]).toMatchObject({ have: 2, ready: 0, available: 0 })
    expect(created?.replicaSets[0]).toBe(rollout.replicaSets[0])
    const early = nowOf({ rollout: created }, 109, scenario)
    expect(pods.play(early)).toBe(false)
    expect(early.rollout).toBe(created)
    const now = nowOf({ rollout: created }, 110, scenario)
    expect(pods.play(now)).toBe(true)
    expect(now.rollout?.replicaSets[1]).toMatchObject({ ready: 2, available: 2 })
  })

  it('that were evicted are replaced when their ReplicaSet has its turn', () => {
    const now = nowOf({ rollout }, 100, scenario)
    const order = { kind: 'evictPods', at: at(100), replicaSet: 'demo-v1', hash: 'v1' } as const
    carryOut(now, { ...order, createdAt: at(1), count: 1 })
    expect(pods.play(now)).toBe(true)
    expect(now.rollout?.replicaSets[0]).toMatchObject({ have: 4, ready: 3, available: 3 })
  })

  it('of ReplicaSets that the Rollout has released go on', () => {
    const released = { ...rollout, replicaSets: [], orphans: rollout.replicaSets }
    const now = nowOf({ rollout: released }, 100, scenario)
    expect(pods.play(now)).toBe(true)
    expect(now.rollout?.orphans[1]).toMatchObject({ have: 2, ready: 0 })
  })

  it('that move have the Rollout’s controller look again', () => {
    const now = nowOf({ rollout: { ...rollout, rests: true } }, 100, scenario)
    pods.play(now)
    expect(now.rollout?.rests).toBe(false)
  })
})

it('an Experiment’s pods are its own, and move in the same way', () => {
  const wanting = plainReplicaSet('exp-canary', { want: 1, have: 0, ready: 0, available: 0 })
  const other = experiment()
  const experiments = [other, experiment({}, { replicaSets: [wanting] })]
  const now = nowOf({ experiments }, 100, scenario)
  expect(pods.play(now)).toBe(true)
  expect(now.experiments[0]).toBe(other)
  expect(now.experiments[1]?.replicaSets).toMatchObject([{ have: 1, ready: 0 }])
  expect(pods.play(now)).toBe(false)
  const later = nowOf({ experiments: now.experiments }, 110, scenario)
  expect(pods.play(later)).toBe(true)
  expect(later.experiments[1]?.replicaSets).toMatchObject([{ have: 1, ready: 1, available: 1 }])
})

describe('a Deployment’s pods that terminate', () => {
  const script = [
    { at: '0s', deploy: true },
    { at: '1m', setImage: 'app:v2' },
  ]
  const until = '5m'

  // `oldPodsRunning` of the Deployment controller: a pod that is deleted runs until it is gone.
  it('hold up Recreate until they are gone', () => {
    const plan = deploymentPlan({ replicas: 3, strategy: { type: 'Recreate' } })
    const ways = [
      simulated({ plan, script, until, pods: { startup: '10s', terminate: '30s' } }),
      simulated({ plan, script, until, pods: { startup: '10s' } }),
    ]
    const toldAt = (time: string) => ways.map((way) => toldDeployment(way.at(time)))
    expect(toldAt('60s')).toEqual(['v1 0/0', 'v1 0/0 v2 0/3'])
    expect(toldAt('89s')).toEqual(['v1 0/0', 'v1 0/0 v2 3/3'])
    expect(toldAt('90s')).toEqual(['v1 0/0 v2 0/3', 'v1 0/0 v2 3/3'])
    expect(toldAt('100s')).toEqual(['v1 0/0 v2 3/3', 'v1 0/0 v2 3/3'])
    expect(ways.map(({ end }) => end.phase)).toEqual(['Healthy', 'Healthy'])
  })

  it('do not hold up a rolling update', () => {
    const plan = deploymentPlan({ replicas: 3 })
    const [slow, quick] = ['30s', '0s'].map((terminate) =>
      simulated({ plan, script, until, pods: { startup: '10s', terminate } }),
    )
    for (let second = 60; second <= 120; second++) {
      const time = `${second}s`
      expect(toldDeployment(slow?.at(time) ?? null), time).toBe(
        toldDeployment(quick?.at(time) ?? null),
      )
    }
  })
})

it('where nothing is deployed nothing moves', () => {
  expect(pods.play(nowOf({}, 0))).toBe(false)
})
