import { type ObstacleRule, plain } from '../obstacle.ts'

/** The router has not confirmed the weight that it was told. */
export const weight: ObstacleRule = ({ rollout: { status } }) => {
  if (status.weights?.verified !== false || status.abort) return null
  return {
    ...plain,
    blockedBy: 'weight verification',
    text: `The router has not confirmed a weight of ${status.weights.canary.weight}.`,
    field: 'spec.strategy.canary.trafficRouting',
  }
}
