import type { Instant } from '../units/time.ts'

/** What came of an expectation, in the words of its message. */
export type ExpectationOutcome = Judged | Unusable | Thrown

export interface Judged {
  readonly kind: 'judged'
  readonly holds: boolean
  /** Reads on from "expected the timeline": `to end in Healthy`. */
  readonly expected: string
  /** What there was instead, or just as well: it stands in the message of `.not` too. */
  readonly found: string
  /** The moment that decided; null where there is none to show. */
  readonly at: Instant | null
}

/** The expectation itself makes no sense, so neither it nor its opposite holds. */
export interface Unusable {
  readonly kind: 'unusable'
  readonly reason: string
}

/** What somebody's own law threw, which is nobody else's error. */
export interface Thrown {
  readonly kind: 'thrown'
  readonly thrown: unknown
}

export function unusable(reason: string): Unusable {
  return { kind: 'unusable', reason }
}
