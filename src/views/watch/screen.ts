import type { Snapshot } from '../../cluster/snapshot.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { duration, type Instant, seconds } from '../../units/time.ts'
import { type Clock, glances, type WatchOptions } from './glances.ts'

/** What a watching command prints at an instant. All texts in a row are its whole output. */
export interface Screen {
  readonly at: Instant
  /** What is on the screen, lines and all. */
  readonly text: string
}

/** What empties a terminal before it is written anew. */
export const clearScreen = '\u001b[H\u001b[2J\u001b[0;0H'

const clock: Clock = { every: seconds(1), whileNothing: 'ticks' }
// Screens that follow one another faster would flicker.
const REST = duration(200)

/**
 * The screens of `get … --watch`: one at once, one whenever an object has changed, and one every
 * second. What is too quick after the last one waits for the next second. It ends when there is
 * nothing to print.
 */
export function* screens(
  timeline: Timeline,
  options: WatchOptions,
  print: (snapshot: Snapshot) => string | null,
): Generator<Screen> {
  let shown: Instant | null = null
  for (const { at, snapshot } of glances(timeline, options, clock)) {
    if (shown !== null && at - shown <= REST) continue
    const text = print(snapshot)
    if (text === null) return
    shown = at
    yield { at, text: clearScreen + text }
  }
}
