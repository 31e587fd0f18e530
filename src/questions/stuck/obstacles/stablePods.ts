import { howMany } from '../../shownNumber.ts'
import { type ObstacleRule, plain } from '../obstacle.ts'

/**
 * Pods of the stable version that are not as many as they are to be: those that should go, or come.
 */
export const stablePods: ObstacleRule = ({ rollout: { status, replicaSets } }) => {
  const stable = replicaSets.find(({ hash }) => hash === status.stableRS)
  if (stable === undefined || status.stableRS === status.currentPodHash) return null
  const { have, want, available, template } = stable
  if (have === want && available === want) return null
  const surplus = have > want ? `, and ${have - want} that should be gone` : ''
  return {
    ...plain,
    blockedBy: `pods of ${template.image}`,
    text: `The stable version has ${available} of ${howMany(want, 'pod')} available${surplus}.`,
    needs: { podsAvailable: want, are: available, wanted: want },
  }
}
