import type { Invariant } from '../invariant.ts'
import { everyPassage, isUpdateOver } from '../readings/passage.ts'
import { verdictsOf } from '../readings/verdicts.ts'

export const inconclusiveAnalysisPauses: Invariant = everyPassage(
  'an inconclusive analysis pauses',
  'When a current AnalysisRun is inconclusive the update waits for a person (perhaps it does ' +
    'already, for an inconclusive Experiment), unless it is aborted or promoted at once.',
  (passage) => {
    const { abort, pauseConditions } = passage.now.status
    // Where an Experiment has paused the controller, an inconclusive background run is taken for
    // one that somebody has resumed after, and measured afresh (`needsNewAnalysisRun`).
    const waits = pauseConditions.some((one) => one.reason.startsWith('Inconclusive'))
    const open = verdictsOf(passage).find((run) => run.phase === 'Inconclusive')
    return open === undefined || abort || waits || isUpdateOver(passage.now)
      ? null
      : `${open.name} is inconclusive, and nobody is waited for`
  },
)
