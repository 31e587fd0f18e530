import type { PlainReplicaSet } from '../cluster/objects.ts'
import type { World } from '../timeline/world.ts'

/** All ReplicaSets that have pods, or may have: also those that nobody owns any more. */
export function podOwnersIn({
  rollout,
  deployments,
  experiments,
  remains,
}: Pick<World, 'rollout' | 'deployments' | 'experiments' | 'remains'>): readonly PlainReplicaSet[] {
  const owners: PlainReplicaSet[] = []
  if (rollout !== null) owners.push(...rollout.replicaSets, ...rollout.orphans)
  if (remains !== null) owners.push(...remains.orphans)
  for (const { replicaSets } of deployments) owners.push(...replicaSets)
  for (const { replicaSets } of experiments) owners.push(...replicaSets)
  return owners
}
