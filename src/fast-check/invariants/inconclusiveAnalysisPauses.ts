import type { Invariant } from '../invariant.ts'
import { everyTurn, isPromoted } from '../readings/turn.ts'
import { verdictsOf } from '../readings/verdicts.ts'

export const inconclusiveAnalysisPauses: Invariant = everyTurn(
  'an inconclusive analysis pauses',
  'When a current AnalysisRun is inconclusive the update waits for a person, unless it is ' +
    'aborted or promoted at once.',
  (turn) => {
    const { abort, pauseConditions } = turn.now.status
    const waits = pauseConditions.some((one) => one.reason === 'InconclusiveAnalysisRun')
    const open = verdictsOf(turn).find((run) => run.phase === 'Inconclusive')
    return open === undefined || abort || waits || isPromoted(turn.now)
      ? null
      : `${open.name} is inconclusive, and nobody is waited for`
  },
)
