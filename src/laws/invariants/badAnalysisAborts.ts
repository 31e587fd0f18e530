import type { Invariant } from '../invariant.ts'
import { everyPassage, isUpdateOver, type Passage } from '../readings/passage.ts'
import { verdictsOf } from '../readings/verdicts.ts'

export const badAnalysisAborts: Invariant = everyPassage(
  'a bad analysis aborts',
  'When a current AnalysisRun fails or errs the update is aborted in the same moment.',
  (passage) => {
    for (const { name, phase } of verdictsOf(passage)) {
      if ((phase === 'Failed' || phase === 'Error') && !isAnswered(passage)) {
        return `${name} ended ${phase}, and the update goes on`
      }
    }
    return null
  },
)

// A fast rollback drops an abort, and is promoted in spite of it.
function isAnswered({ now }: Passage): boolean {
  return now.status.abort || isUpdateOver(now)
}
