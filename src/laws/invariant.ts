import type { Plan } from '../plan/plan.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Instant } from '../units/time.ts'

/** A law that every timeline keeps: what it claims, and where one breaks it. */
export interface Invariant {
  readonly name: string
  /** One sentence, in the present tense. */
  readonly claim: string
  /** The first breach; null if there is none. */
  readonly check: (timeline: Timeline, plan: Plan) => Violation | null
}

export interface Violation {
  readonly at: Instant
  readonly message: string
}
