import { wholeSecond } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage, type Passage, secondsOf } from '../readings/passage.ts'

export const timeRunsForward: Invariant = everyPassage(
  'time runs forward',
  'Every moment is later than the one before, orders carry its second, and wake-ups lie ahead ' +
    'of it.',
  (passage) => {
    const { at, before, moment, world } = passage
    if (before !== null && at <= before.at) {
      return `it follows a moment at ${secondsOf(before.at)}`
    }
    const stray = moment.effects.find((effect) => effect.at !== wholeSecond(at))
    if (stray !== undefined) return `the order ${stray.kind} is dated ${secondsOf(stray.at)}`
    const missed = [...world.wakes, ...world.again].find((wake) => wake.at <= at)
    if (missed !== undefined) return `a wake-up is still due at ${secondsOf(missed.at)}`
    return futureIn(passage)
  },
)

function futureIn({ at, now }: Passage): string | null {
  const { conditions, pauseConditions } = now.status
  for (const { type, lastUpdateTime } of conditions) {
    if (lastUpdateTime > at) return `condition ${type} is of ${secondsOf(lastUpdateTime)}`
  }
  for (const { reason, startTime } of pauseConditions) {
    if (startTime > at) return `the pause ${reason} begins at ${secondsOf(startTime)}`
  }
  return null
}
