import type { Program } from '../../simulation/program.ts'
import type { ScriptEntry } from '../../simulation/scenario.ts'
import { runFrom } from '../../simulation/simulate.ts'
import type { Moment } from '../../timeline/moment.ts'
import { textOfTime } from '../../timeline/time.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Instant } from '../../units/time.ts'

/** One thing that somebody does. */
export type PressedVerb = Omit<ScriptEntry, 'at'>

/** A run, and the program that made it. */
export interface PlayedProgram {
  readonly program: Program
  readonly moments: readonly Moment[]
}

/**
 * What becomes of a run when somebody does one thing more, at an instant: only what comes from then
 * on is run.
 */
export function press(
  { program, moments }: PlayedProgram,
  verb: PressedVerb,
  at: Instant,
): PlayedProgram {
  const entry = { ...verb, at: textOfTime(at) } as ScriptEntry
  const place = program.script.findIndex((action) => action.at > at)
  const script = program.script.toSpliced(place < 0 ? program.script.length : place, 0, {
    at,
    entry,
  })
  const before = lastBefore(moments, at)
  const pressed = { ...program, script }
  const rest: Timeline = runFrom(pressed, before?.world ?? program.begins)
  return { program: pressed, moments: rest.moments }
}

/** The last moment before an instant. */
export function lastBefore(moments: readonly Moment[], at: Instant): Moment | undefined {
  let low = 0
  let high = moments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((moments[middle] as Moment).at < at) low = middle + 1
    else high = middle
  }
  return moments[low - 1]
}
