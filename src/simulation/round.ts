import { isSpinning } from '../analysis/spin.ts'
import { restsAt } from '../rollout/restsAt.ts'
import { controllers, type Group } from './controllers.ts'
import type { WorldNow } from './worldNow.ts'

/**
 * One round: everybody in the table has had their turns. True if another one may change anything;
 * false when the instant has come to rest, or never will.
 */
export function playRound(now: WorldNow): boolean {
  let goesOn = false
  for (let index = 0; index < controllers.length; index++) {
    const group = controllers[index] as Group
    if (playGroup(now, group)) goesOn = true
    if (now.endless.length > 0) return false
  }
  return goesOn && !rests(now)
}

function playGroup(now: WorldNow, { rows, turns }: Group): boolean {
  let heard = false
  for (let round = 1; ; round++) {
    now.restless.length = 0
    let changed = false
    for (let index = 0; index < rows.length; index++) {
      if (rows[index]?.play(now) === true) changed = true
    }
    if (!changed) return heard
    heard = true
    if (turns === 'one') return heard
    if (!isSpinning(now.runs, round)) continue
    now.endless = now.restless.filter(({ kind }) => kind === 'AnalysisRun').map(({ name }) => name)
    if (now.endless.length === 0) throw new Error('Experiments never come to rest')
    return heard
  }
}

// Whatever the last round changed, nobody has anything to answer to it: one empty round is saved.
function rests({ rollout, at, runs, runsRest, experiments }: WorldNow): boolean {
  if (experiments.length > 0 || (runs.length > 0 && !runsRest)) return false
  return rollout !== null && restsAt(rollout, at)
}
