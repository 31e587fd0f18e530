import type { World } from '../timeline/world.ts'
import type { JsonObject } from '../units/json.ts'

/** What an entry of the script can write to, before it or after. */
export interface WrittenParts
  extends Pick<World, 'rollout' | 'deployments' | 'gitops' | 'remains' | 'runs' | 'experiments'> {
  /** What people write besides, as it stands. */
  readonly objects: readonly JsonObject[]
}

/** Those of a world, in which the scenario's manifests stand until somebody writes others. */
export function writtenPartsOf(
  world: Omit<WrittenParts, 'objects'> & Pick<World, 'written'>,
  manifests: readonly JsonObject[],
): WrittenParts {
  const { rollout, deployments, gitops, remains, runs, experiments, written } = world
  const objects = written?.objects ?? manifests
  return { rollout, deployments, gitops, objects, remains, runs, experiments }
}
