import { type ObstacleRule, plain } from '../obstacle.ts'

/** Pods cannot be created: a quota, or an admission that refuses them. */
export const replicaFailure: ObstacleRule = ({ rollout: { status } }) => {
  const failure = status.conditions.find(({ type }) => type === 'ReplicaFailure')
  if (failure === undefined || failure.status !== 'True') return null
  const { reason, message } = failure
  return {
    ...plain,
    blockedBy: 'ReplicaFailure',
    text: `Pods cannot be created (${reason}): ${message}`,
  }
}
