import type { Invariant } from '../invariant.ts'
import { everyPassage, isUpdateOver, wasDone } from '../readings/passage.ts'

export const abortSticks: Invariant = everyPassage(
  'an abort sticks',
  'An aborted update stays aborted, and without pauses, until somebody retries, promotes in ' +
    'full or brings another template.',
  (passage) => {
    const { now, was } = passage
    if (was === null || isUpdateOver(now)) return null
    const { status } = now
    const renewed =
      status.currentPodHash !== was.status.currentPodHash ||
      status.currentStepHash !== was.status.currentStepHash
    const released = wasDone(passage, 'retry', 'promoteFull') || was.status.promoteFull || renewed
    if (released || now.spec.rollbackWindowRevisions > 0) return null
    if ((was.status.abort || wasDone(passage, 'abort')) && !status.abort) return 'the abort is gone'
    if (status.abort && now.failure === '' && status.abortedAt === null)
      return 'nobody knows since when it is aborted'
    return null
  },
)
