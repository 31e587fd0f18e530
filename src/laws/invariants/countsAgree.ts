import type { Invariant } from '../invariant.ts'
import { everyPassage, isScalePending, newOf, totalOf, withHash } from '../readings/passage.ts'

export const countsAgree: Invariant = everyPassage(
  'counts agree',
  'The counters of the status are the sums over the ReplicaSets; blue-green counts ready and ' +
    'available pods of the active one.',
  ({ now }) => {
    if (now.failure !== '' || now.spec.refused !== '' || isScalePending(now)) return null
    const { status, replicaSets, spec } = now
    const active = spec.strategy.kind === 'blueGreen' ? withHash(now, status.activeSelector) : null
    const serving = active === null ? replicaSets : [active]
    const expected = {
      replicas: totalOf(replicaSets, 'have'),
      updatedReplicas: newOf(now)?.have ?? 0,
      readyReplicas: totalOf(serving, 'ready'),
      availableReplicas: totalOf(serving, 'available'),
    }
    for (const key of [
      'replicas',
      'updatedReplicas',
      'readyReplicas',
      'availableReplicas',
    ] as const) {
      if (status[key] !== expected[key])
        return `${key} is ${status[key]}, and there are ${expected[key]}`
    }
    return null
  },
)
