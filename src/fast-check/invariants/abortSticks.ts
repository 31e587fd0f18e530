import type { Invariant } from '../invariant.ts'
import { everyTurn, isPromoted, wasDone } from '../readings/turn.ts'

export const abortSticks: Invariant = everyTurn(
  'an abort sticks',
  'An aborted update stays aborted, and without pauses, until somebody retries, promotes in ' +
    'full or brings another template.',
  (turn) => {
    const { now, was } = turn
    if (was === null || isPromoted(now)) return null
    const { status } = now
    const renewed =
      status.currentPodHash !== was.status.currentPodHash ||
      status.currentStepHash !== was.status.currentStepHash
    const released = wasDone(turn, 'retry', 'promoteFull') || was.status.promoteFull || renewed
    if (released || now.spec.rollbackWindowRevisions > 0) return null
    if ((was.status.abort || wasDone(turn, 'abort')) && !status.abort) return 'the abort is gone'
    if (status.abort && now.failure === '' && status.abortedAt === null)
      return 'nobody knows since when it is aborted'
    return null
  },
)
