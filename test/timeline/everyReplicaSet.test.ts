import { expect, it } from 'vitest'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { everyReplicaSet } from '../../src/timeline/everyReplicaSet.ts'
import { experiment, replicaSet as plainReplicaSet } from '../experiment/given.ts'
import { canary, replicaSet, updating } from '../rollout/given.ts'

it('a world’s ReplicaSets are the Rollout’s, then those of its Experiments', () => {
  expect(everyReplicaSet(emptyWorld)).toEqual([])
  const rollout = updating(canary(), { replicaSets: [replicaSet('v1', 4)] })
  const experiments = ['a', 'b'].map((name) =>
    experiment({}, { name, replicaSets: [plainReplicaSet(`${name}-canary`)] }),
  )
  const all = everyReplicaSet({ ...emptyWorld, rollout, experiments })
  expect(all.map(({ name }) => name)).toEqual(['demo-v1', 'a-canary', 'b-canary'])
})
