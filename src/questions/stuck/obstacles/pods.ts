import type { Scenario } from '../../../simulation/scenario.ts'
import { isOrAre } from '../../shownNumber.ts'
import { newReplicaSet, type ObstacleRule, type PossibleRelease, plain } from '../obstacle.ts'

/** Pods of the new version are not available: they do not start, or are not ready yet. */
export const pods: ObstacleRule = ({ rollout }) => {
  const { spec } = rollout
  const replicaSet = newReplicaSet(rollout)
  if (replicaSet === null || rollout.status.abort || replicaSet.available >= replicaSet.want) {
    return null
  }
  const { want, have, ready, available, template } = replicaSet
  const waits = ready > available ? `, ${ready - available} of them ready for too short` : ''
  const which =
    want === 1
      ? `The only pod of ${template.image} is not`
      : `${available} of ${want} pods of ${template.image} ${isOrAre(available)}`
  const missing = have < want ? `, ${have} exist` : ''
  return {
    ...plain,
    blockedBy: `pods of ${template.image}`,
    text: `${which} available${missing}${waits}.`,
    field: spec.minReadySeconds > 0 && ready > available ? 'spec.minReadySeconds' : 'spec.template',
    needs: { podsAvailable: want, are: available, wanted: want },
    releases: [readyAfterAll(template.image)],
  }
}

function readyAfterAll(image: string): PossibleRelease {
  return {
    text: `pods of ${image} become ready`,
    field: '',
    value: '',
    entry: () => null,
    world: (scenario) => ({ ...scenario, pods: withoutFaults(scenario.pods ?? {}, image) }),
  }
}

function withoutFaults(
  { failing = [], images = {}, ...rest }: NonNullable<Scenario['pods']>,
  image: string,
): NonNullable<Scenario['pods']> {
  const { readyCap: _cap, ...own } = images[image] ?? {}
  return {
    ...rest,
    failing: failing.filter((one) => one !== image),
    images: { ...images, [image]: own },
  }
}
