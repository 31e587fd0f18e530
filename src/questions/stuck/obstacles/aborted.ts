import { type ObstacleRule, plain } from '../obstacle.ts'

/** The update is aborted, and stays so. */
export const aborted: ObstacleRule = ({ rollout: { status } }) => {
  if (!status.abort) return null
  const progressing = status.conditions.find(({ type }) => type === 'Progressing')
  const message = progressing?.reason === 'RolloutAborted' ? progressing.message : status.message
  return {
    ...plain,
    blockedBy: 'abort',
    text: `The update is aborted, and nothing but a retry begins it again: ${message}`,
    field: 'status.abort',
  }
}
