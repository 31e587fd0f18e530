import { isTrue } from '../cluster/conditions.ts'
import { byType } from './conditions.ts'
import type { Pass } from './contract.ts'
import { caughtUp } from './reconcilers/pauseBookkeeping.ts'
import { askForProgressCheck, isStuck } from './reconcilers/progress.ts'
import { sameStanding } from './sameStatus.ts'

/**
 * Looks ahead: a pass that has ordered nothing, and has written a status that differs only in what
 * it reports (numbers of pods, conditions, phase, message), is followed by one that does nothing,
 * for reconcilers decide by what it does not differ in. What that one would ask for is asked for
 * here.
 */
export function lookAhead(pass: Pass): void {
  const { prev, storedStatus: next } = pass
  if (next === prev || prev !== pass.begun.status || !sameStanding(prev, next)) return
  if (isReportHeard(pass)) return
  const said = byType(next.conditions)
  if (isStuck(pass, said.progressing)) return
  if (caughtUp(pass, next, said) !== next.conditions) return
  if (!isTrue(said.healthy)) askForProgressCheck(pass, next, said.progressing)
  pass.rests = true
}

// Two do listen to reports: step plugins, which begin in the phase Progressing, and the Deployment
// of a `workloadRef`.
function isReportHeard({ spec, prev, storedStatus: next, pluginStatuses }: Pass): boolean {
  if (spec.workloadRef !== null || pluginStatuses.length > 0) return true
  return next.phase === 'Progressing' && prev.phase !== 'Progressing'
}
