import { expect, it } from 'vitest'
import { podOwnersIn } from '../../src/simulation/podOwners.ts'
import { canary, replicaSet, updating } from '../rollout/given.ts'

it('have pods: the Rollout’s ReplicaSets, and those that it has released', () => {
  const rollout = { ...updating(canary()), orphans: [replicaSet('v0', 1)] }
  const names = (world: Parameters<typeof podOwnersIn>[0]) =>
    podOwnersIn(world).map(({ name }) => name)
  expect(names({ rollout, deployments: [], experiments: [], remains: null })).toEqual([
    'demo-v1',
    'demo-v2',
    'demo-v0',
  ])
  const remains = { router: rollout.router, orphans: rollout.orphans }
  expect(names({ rollout: null, deployments: [], experiments: [], remains })).toEqual(['demo-v0'])
})
