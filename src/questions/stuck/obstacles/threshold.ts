import { progressThresholdMet } from '../../../replicas/enough.ts'
import { newReplicaSet, type ObstacleRule, patching, plain } from '../obstacle.ts'

/** All pods that are wanted are there, and `replicaProgressThreshold` asks for more of them. */
export const threshold: ObstacleRule = ({ rollout }) => {
  const { strategy } = rollout.spec
  const asked = strategy.kind === 'canary' ? strategy.replicaProgressThreshold : null
  const canary = newReplicaSet(rollout)
  if (asked === null || canary === null || rollout.status.abort) return null
  const { want, available } = canary
  if (progressThresholdMet(asked, canary, want) || available < want) return null
  const field = 'spec.strategy.canary.replicaProgressThreshold'
  const patch = { spec: { strategy: { canary: { replicaProgressThreshold: null } } } }
  const needed = asked.type === 'Pods' ? asked.value : Math.ceil((want * asked.value) / 100)
  return {
    ...plain,
    blockedBy: 'replicaProgressThreshold',
    text: `${needed} available canary pods are asked for, and the step wants no more than ${want}.`,
    field,
    needs: { podsAvailable: needed, are: available, wanted: want },
    releases: [patching('remove replicaProgressThreshold', field, 'null', patch)],
  }
}
