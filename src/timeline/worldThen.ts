import { errorIn } from '../units/diagnostic.ts'
import { MisuseError } from '../units/misuseError.ts'
import type { Time } from './time.ts'
import type { Timeline } from './timeline.ts'
import type { World } from './world.ts'

/**
 * The world of a timeline at a time. The `at` of one that somebody put together may answer with
 * anything, which no look at the timeline shows.
 */
export function worldThen(timeline: Pick<Timeline, 'at'>, time: Time): World | null {
  const world: unknown = timeline.at(time)
  if (world === null || isWorld(world)) return world
  const message = `timeline.at answers with a World, or null; here it answered with ${typeof world}`
  throw new MisuseError([errorIn('timeline.at', 'misuse', message, 'Ask a timeline of simulate.')])
}

function isWorld(world: unknown): world is World {
  return typeof world === 'object' && world !== null && 'workload' in world && 'gitops' in world
}
