import { type MinReplicasQuery, minReplicas } from '../../../src/questions/minReplicas.ts'
import type { Facts } from './input.ts'

// So many of the larger sizes that fail are recorded.
const RECORDED = 8

/** The smallest size, whether one less would do, and larger ones that do not. */
export const minReplicasFacts: Facts = ({ options }) => {
  const query = options as unknown as MinReplicasQuery
  const { replicas, largerThatFail, largerAlwaysWork } = minReplicas(query)
  return {
    replicas,
    // It is the smallest.
    oneLessIsEnough: false,
    largerThatFail: largerThatFail.slice(0, RECORDED),
    largerAlwaysWork,
  }
}
