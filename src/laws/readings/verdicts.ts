import { isCompleted } from '../../analysis/phase.ts'
import type { OwnedRun } from '../../cluster/objects.ts'
import { isActedOn, type Passage } from './passage.ts'

/** Current runs that came to their end at this moment while nothing else was going on. */
export function verdictsOf(passage: Passage): readonly OwnedRun[] {
  const { now, was } = passage
  if (was === null || isActedOn(passage) || now.failure !== '') return []
  const { status } = was
  const isHalted = status.pauseConditions.some((one) => one.reason === 'InconclusiveAnalysisRun')
  const busy = isHalted || status.promoteFull || status.abort
  if (busy || was.spec.paused || status.stableRS === status.currentPodHash) return []
  if (now.status.currentPodHash !== status.currentPodHash) return []
  const { stepRun, backgroundRun, prePromotionRun, postPromotionRun } = status
  const current = [stepRun, backgroundRun, prePromotionRun, postPromotionRun]
  return now.analysisRuns.filter(
    (run) =>
      isCompleted(run.phase) &&
      current.some((one) => one?.name === run.name && !isCompleted(one.status)) &&
      was.analysisRuns.some(
        (one) => one.name === run.name && !isCompleted(one.phase) && !one.terminate,
      ),
  )
}
