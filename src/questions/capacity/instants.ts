import { type Instant, instant } from '../../units/time.ts'
import { kindOfRun } from './kindOfRun.ts'
import type { PlayedProgram } from './press.ts'

/** What becomes of it when something is done at an instant. */
export interface TriedInstant {
  readonly at: Instant
  readonly played: PlayedProgram
  readonly kind: string
}

/** Instants of which neighbours come to the same, and so does everything between them. */
export interface Alike {
  readonly first: TriedInstant
  /** The very same where it stands for itself. */
  readonly last: TriedInstant
}

const SECOND = 1000

/**
 * Tries something at every instant from the first mark to the last: at each mark, and between every
 * two of them just behind the one and just before the other. Where those two come to the same kind
 * of run, so does whatever lies between: an order of events is a set of inequalities between times,
 * and what lies between two solutions is one. (Of a later instant less may be seen before the end:
 * that is the same kind.) Where they differ the span is divided, at the hints first, until every
 * part is of one kind, or a millisecond. "Just behind" is `aside` milliseconds: any number of them
 * that is shorter than the time between two things that happen comes to the same.
 */
export function tryEvery(
  marks: readonly Instant[],
  hints: readonly number[],
  aside: number,
  play: (at: Instant) => PlayedProgram,
): readonly Alike[] {
  const found: Alike[] = []
  const tryAt = (at: number): TriedInstant => {
    const played = play(instant(at))
    return { at: instant(at), played, kind: kindOfRun(played.moments) }
  }
  const alone = (at: number): void => {
    const tried = tryAt(at)
    found.push({ first: tried, last: tried })
  }
  const divide = (first: TriedInstant, last: TriedInstant): void => {
    if (first.kind.startsWith(last.kind)) {
      found.push({ first, last })
      return
    }
    if (last.at - first.at <= 1) {
      found.push({ first, last: first }, { first: last, last })
      return
    }
    const isWithin = (at: number): boolean => at > first.at && at < last.at
    const hint = hints.find(isWithin)
    const half = Math.floor((first.at + last.at) / 2)
    // Where everything takes whole seconds, it changes at one of them.
    const second = aside > 1 ? Math.round(half / SECOND) * SECOND : half
    const middle = hint ?? (isWithin(second) ? second : half)
    const tried = tryAt(middle)
    if (hint === undefined && (aside === 1 || middle !== second)) {
      divide(first, tried)
      divide(tried, last)
      return
    }
    // Nearly always it is that very instant at which both sides part.
    divide(first, middle - aside > first.at ? tryAt(middle - aside) : first)
    found.push({ first: tried, last: tried })
    divide(middle + aside < last.at ? tryAt(middle + aside) : last, last)
  }
  marks.forEach((mark, index) => {
    alone(mark)
    const next = marks[index + 1]
    if (next === undefined || next - mark < 2 * aside) return
    const first = tryAt(mark + aside)
    divide(first, next - mark > 2 * aside ? tryAt(next - aside) : first)
  })
  return found
}
