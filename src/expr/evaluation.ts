import type { Instant } from '../units/time.ts'
import type { Fault } from './fault.ts'
import type { GoValue } from './goValue.ts'

/** Whether a condition holds, or why it has no answer. */
export type Evaluation = { readonly ok: true; readonly value: boolean } | Fault

/** Asks a condition about a result. `now` is what `now()` answers. */
export type Evaluate = (result: GoValue, now?: Instant) => Evaluation

// There are only two good answers, so nobody needs to make them anew.
export const yes: Evaluation = { ok: true, value: true }
export const no: Evaluation = { ok: true, value: false }
