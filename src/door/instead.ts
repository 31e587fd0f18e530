import type { Diagnostic } from '../units/diagnostic.ts'

// A function whose answer has diagnostics never throws: it is asked of nothing, and its answer is
// given what there is to say. Whoever reads it finds everything that an answer has.

type Instead = (
  call: (...args: never[]) => unknown,
  diagnostics: readonly Diagnostic[],
) => Readonly<Record<string, unknown>>

/** What the function answers to these arguments, which are in order and ask of nothing. */
export function askedOf(...nothing: readonly unknown[]): Instead {
  const args = nothing as never[]
  return (call, diagnostics) => ({ ...(call(...args) as object), diagnostics })
}

/** The same, where nothing is known of what it would answer. */
export function answering(nothing: object): Instead {
  return (_, diagnostics) => ({ ...nothing, diagnostics })
}
