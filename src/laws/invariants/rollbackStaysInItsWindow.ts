import type { Invariant } from '../invariant.ts'
import { everyPassage, messagesOf, withHash } from '../readings/passage.ts'

export const rollbackStaysInItsWindow: Invariant = everyPassage(
  'a rollback stays in its window',
  'Steps are skipped for an older revision only within rollbackWindow.revisions of the stable one.',
  (passage) => {
    const { now, was } = passage
    if (was === null || now.status.stableRS === was.status.stableRS) return null
    const reason = messagesOf(passage, 'RolloutCompleted').at(-1) ?? ''
    const left = withHash(was, was.status.stableRS)
    const back = withHash(now, now.status.stableRS)
    if (!reason.endsWith(': Rollback within window') || left === null || back === null) return null
    const between = now.replicaSets.filter(
      (one) => one.createdAt > back.createdAt && one.createdAt < left.createdAt,
    ).length
    const window = now.spec.rollbackWindowRevisions
    return back.createdAt < left.createdAt && between < window
      ? null
      : `${back.name} is ${between + 1} revisions behind ${left.name}, and the window is ${window}`
  },
)
