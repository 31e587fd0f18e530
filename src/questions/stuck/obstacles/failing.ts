import { type ObstacleRule, plain } from '../obstacle.ts'

/** Every pass ends early with an error, which only the controller's log tells. */
export const failing: ObstacleRule = ({ rollout: { failure } }) =>
  failure === ''
    ? null
    : {
        ...plain,
        blockedBy: 'failing pass',
        text: `Every pass of the controller fails: ${failure}`,
      }
