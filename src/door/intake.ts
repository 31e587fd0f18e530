import type { Mismatch } from './form.ts'

/** What is used instead of something that was handed over: itself, or a copy of our own. */
export interface Intake {
  readonly value: unknown
  /** null: it can be used. */
  readonly wrong: Wrong | null
}

/** Where something cannot be used. */
export interface Wrong extends Mismatch {
  /** What there is to say, if it is not that something else belongs there. */
  readonly told: { readonly code: string; readonly message: string; readonly hint: string } | null
}
