import { type ObstacleRule, plain } from '../obstacle.ts'

/** The spec is invalid: the controller looks at nothing else. */
export const refused: ObstacleRule = ({ rollout: { spec } }) =>
  spec.refused === ''
    ? null
    : {
        ...plain,
        blockedBy: 'InvalidSpec',
        text: `The spec is invalid: ${spec.refused}`,
        field: 'spec',
      }
