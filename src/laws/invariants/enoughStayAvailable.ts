import type { Invariant } from '../invariant.ts'
import { unavailableOf } from '../readings/bounds.ts'
import { desiredOf, everyPassage, totalOf, wasDone } from '../readings/passage.ts'

export const enoughStayAvailable: Invariant = everyPassage(
  'enough pods stay available',
  'Without a traffic router no order costs available pods beyond maxUnavailable; a restart ' +
    'may always cost one.',
  (passage) => {
    const { now, was } = passage
    const missing = unavailableOf(now)
    if (was === null || missing === null || wasDone(passage, 'lose', 'unready')) return null
    const restarting = now.spec.restartAt !== null && now.spec.restartAt !== was.status.restartedAt
    const floor = desiredOf(now) - (restarting ? Math.max(1, missing) : missing)
    const before = totalOf(was.replicaSets, 'available')
    const after = totalOf(now.replicaSets, 'available')
    return after >= Math.min(before, floor)
      ? null
      : `${after} pods are available after ${before}, where ${floor} have to be`
  },
)
