import { type ObstacleRule, plain } from '../obstacle.ts'

/** Without a router no step is complete while pods of a third version are there. */
export const otherPods: ObstacleRule = ({ rollout: { spec, status, replicaSets } }) => {
  if (spec.strategy.kind !== 'canary' || spec.strategy.trafficRouting !== null) return null
  if (status.abort || status.stableRS === status.currentPodHash) return null
  const others = replicaSets.filter(
    ({ hash, available }) =>
      available > 0 && hash !== spec.template.hash && hash !== status.stableRS,
  )
  if (others.length === 0) return null
  const names = others.map(({ template, available }) => `${available} of ${template.image}`)
  return {
    ...plain,
    blockedBy: 'pods of another version',
    text: `Pods of a version between the two are still there: ${names.join(', ')}.`,
  }
}
