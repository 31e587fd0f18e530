import { expect, it } from 'vitest'
import { readLive } from '../../../src/simulation/live/readLive.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { planOf } from '../given.ts'
import { clock, printedAt } from './given.ts'

// v1 has run for an hour when its image goes from the registry.
const deployed = { script: [{ at: '0s', deploy: true }], until: '2h' } as const
const live = readLive(printedAt(3600, deployed), { now: clock(3600) })
const plan = planOf()

it.each([['fails' as const], [{ failsUntil: '10m' }]])(
  'pods that run go on when the registry has no image any more: %j',
  (pull) => {
    const pods = { images: { 'app:v1': { pull } } }
    const { moments } = simulate({ live, plan, pods, until: '30m' })
    const available = moments.map(({ world }) => world.rollout?.replicaSets[0]?.available)
    expect(new Set(available)).toEqual(new Set([plan.rollout.replicas]))
  },
)

it('a pod that is new has to wait for it', () => {
  const pods = { images: { 'app:v1': { pull: 'fails' as const } } }
  const script = [{ at: '1m', scale: (plan.rollout.replicas ?? 1) + 1 }]
  const end = simulate({ live, plan, pods, script, until: '5m' }).at('5m')
  const [replicaSet] = end?.rollout?.replicaSets ?? []
  expect(replicaSet?.have).toBe((plan.rollout.replicas ?? 1) + 1)
  expect(replicaSet?.available).toBe(plan.rollout.replicas)
})
