import { isCompleted } from '../../analysis/phase.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage } from '../readings/passage.ts'

export const runsEndWithTheirStep: Invariant = everyPassage(
  'runs end with their step',
  'An AnalysisRun goes on only while the status names it, and one of a step only while that ' +
    'step is the current one.',
  ({ now }) => {
    if (now.failure !== '' || now.spec.refused !== '') return null
    const named = namesIn(now)
    for (const { name, phase, terminate, kind, stepIndex } of now.analysisRuns) {
      if (isCompleted(phase) || terminate) continue
      if (!named.has(name)) return `${name} goes on, and the status does not name it`
      if (kind === 'Step' && stepIndex !== now.status.currentStepIndex) {
        return `${name} of step ${stepIndex} goes on in step ${now.status.currentStepIndex}`
      }
    }
    return null
  },
)

function namesIn({ status }: RolloutState): ReadonlySet<string | undefined> {
  const { stepRun, backgroundRun, prePromotionRun, postPromotionRun } = status
  return new Set(
    [stepRun, backgroundRun, prePromotionRun, postPromotionRun].map((run) => run?.name),
  )
}
