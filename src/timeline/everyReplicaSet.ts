import type { PlainReplicaSet } from '../cluster/objects.ts'
import type { World } from './world.ts'

/** All ReplicaSets of a world, whoever owns them: the Rollout's, then those of Experiments. */
export function everyReplicaSet({ rollout, experiments }: World): readonly PlainReplicaSet[] {
  const ofRollout = rollout === null ? [] : rollout.replicaSets
  return [...ofRollout, ...experiments.flatMap(({ replicaSets }) => replicaSets)]
}
