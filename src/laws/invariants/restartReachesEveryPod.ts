import type { Invariant } from '../invariant.ts'
import { everyPassage, secondsOf } from '../readings/passage.ts'

export const restartReachesEveryPod: Invariant = everyPassage(
  'a restart reaches every pod',
  'A restart counts as done only when no pod is older than it.',
  ({ now, was }) => {
    const { restartedAt } = now.status
    if (restartedAt === null || restartedAt === was?.status.restartedAt) return null
    const old = now.replicaSets.find((one) => one.pods.some((pods) => pods.createdAt < restartedAt))
    return old === undefined ? null : `${old.name} has pods from before ${secondsOf(restartedAt)}`
  },
)
