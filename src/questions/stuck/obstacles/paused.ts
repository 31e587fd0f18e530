import { type ObstacleRule, patching, plain } from '../obstacle.ts'

/** Somebody paused it: no step completes, and nothing is scaled. */
export const paused: ObstacleRule = ({ rollout: { spec } }) => {
  if (!spec.paused) return null
  const unpause = patching('unset spec.paused', 'spec.paused', 'false', { spec: { paused: false } })
  return {
    ...plain,
    blockedBy: 'paused',
    text: 'Somebody has paused it: no step completes and no pods are scaled.',
    field: 'spec.paused',
    releases: [unpause],
  }
}
