import { expect, it } from 'vitest'
import { replicaSetOf } from '../../src/simulation/replicaSetOf.ts'
import { canary, updating } from '../rollout/given.ts'

it('a ReplicaSet is known by its pod template hash', () => {
  expect(replicaSetOf(updating(canary()), 'v1')?.name).toBe('demo-v1')
  expect(replicaSetOf(updating(canary()), 'v9')).toBeNull()
})
