import { expect, it } from 'vitest'
import { labelledReplicaSets } from '../../../src/simulation/autoscaling/podGroups.ts'
import { migrationPlan, simulated } from '../given.ts'

it('an HPA sees pods of the Rollout, and of the Deployment beside it, by their own labels', () => {
  const world = simulated({ plan: migrationPlan() }).at('1m')
  if (world === null) throw new Error('no world')
  const seen = labelledReplicaSets(world)
  expect(seen.map(({ replicaSet, labels }) => [replicaSet.name, labels])).toEqual([
    ['demo-deployment-v1', { app: 'demo', 'pod-template-hash': 'deployment-v1' }],
    ['demo-v1', { app: 'demo', 'rollouts-pod-template-hash': 'v1' }],
  ])
})
