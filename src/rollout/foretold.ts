import { byType, isTrue } from './conditions.ts'
import type { Pass } from './contract.ts'
import { caughtUp } from './reconcilers/pauseBookkeeping.ts'
import { askForProgressCheck, isStuck } from './reconcilers/progress.ts'
import { sameStanding } from './sameStatus.ts'

/**
 * Whether the next pass at this instant is known to do nothing: this one has written a status that
 * differs only in what it reports (numbers of pods, conditions, phase, message), and reconcilers
 * decide by what it does not differ in. What the next pass would ask for is asked for here.
 */
export function foretellsRest(pass: Pass): boolean {
  const { prev, storedStatus: next } = pass
  if (next === prev || prev !== pass.begun.status || !sameStanding(prev, next)) return false
  const { progressing, healthy } = byType(next.conditions)
  if (isReportHeard(pass) || isStuck(pass, progressing)) return false
  if (caughtUp(pass, next) !== next.conditions) return false
  if (!isTrue(healthy)) askForProgressCheck(pass, next, progressing)
  return true
}

// Two do listen to reports: step plugins, which begin in the phase Progressing, and the Deployment
// of a `workloadRef`.
function isReportHeard({ spec, prev, storedStatus: next, pluginStatuses }: Pass): boolean {
  if (spec.workloadRef !== null || pluginStatuses.length > 0) return true
  return next.phase === 'Progressing' && prev.phase !== 'Progressing'
}
