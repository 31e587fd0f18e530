import type { PlainReplicaSet } from '../cluster/objects.ts'
import type { World } from './world.ts'

/**
 * All ReplicaSets of a world, whoever owns them: the Rollout's, those of Deployments, those of
 * Experiments.
 */
export function everyReplicaSet({
  rollout,
  deployments,
  experiments,
}: World): readonly PlainReplicaSet[] {
  const ofRollout = rollout === null ? [] : rollout.replicaSets
  const ofDeployments = deployments.flatMap(({ replicaSets }) => replicaSets)
  return [...ofRollout, ...ofDeployments, ...experiments.flatMap(({ replicaSets }) => replicaSets)]
}
