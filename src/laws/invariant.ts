import type { Plan } from '../plan/plan.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Instant } from '../units/time.ts'

/** A law that every timeline keeps: what it claims, and where one breaks it. */
export interface Invariant {
  /** In a few words, by which it is told of. */
  readonly name: string
  /** One sentence, in the present tense. */
  readonly claim: string
  /** The first breach; null if there is none. */
  readonly check: (timeline: Timeline, plan: Plan) => Violation | null
}

/** Where an invariant does not hold. */
export interface Violation {
  readonly at: Instant
  /** What is wrong there. */
  readonly message: string
}
