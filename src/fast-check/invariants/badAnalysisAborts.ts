import type { Invariant } from '../invariant.ts'
import { everyTurn, isPromoted, type Turn } from '../readings/turn.ts'
import { verdictsOf } from '../readings/verdicts.ts'

export const badAnalysisAborts: Invariant = everyTurn(
  'a bad analysis aborts',
  'When a current AnalysisRun fails or errs the update is aborted in the same moment.',
  (turn) => {
    for (const { name, phase } of verdictsOf(turn)) {
      if ((phase === 'Failed' || phase === 'Error') && !isAnswered(turn)) {
        return `${name} ended ${phase}, and the update goes on`
      }
    }
    return null
  },
)

// A fast rollback drops an abort, and is promoted in spite of it.
function isAnswered({ now }: Turn): boolean {
  return now.status.abort || isPromoted(now)
}
