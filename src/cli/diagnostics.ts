import type { Diagnostic } from '../units/diagnostic.ts'
import { coloursOf } from './colours.ts'
import type { InputText } from './inputs.ts'
import type { Io } from './io.ts'

/** Says what is wrong with files or a scenario, beside the answer. */
export function printDiagnostics(
  io: Io,
  diagnostics: readonly Diagnostic[],
  inputs: readonly InputText[],
): void {
  void inputs
  const { red, yellow, cyan } = coloursOf(io.terminal)
  const paint = { error: red, warning: yellow, note: cyan }
  for (const one of diagnostics)
    io.err(`${paint[one.severity](`${one.severity}:`)} ${one.path}: ${one.message} ${one.hint}\n`)
}
