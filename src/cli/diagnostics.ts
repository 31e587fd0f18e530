import type { Diagnostic } from '../units/diagnostic.ts'
import { coloursOf } from './colours.ts'
import type { Io } from './io.ts'

/** Says what is wrong with files or a scenario, beside the answer. */
export function printDiagnostics(io: Io, diagnostics: readonly Diagnostic[]): void {
  const { red, yellow, cyan } = coloursOf(io.terminal)
  const paint = { error: red, warning: yellow, note: cyan }
  for (const { severity, file, line, column, path, message, hint } of diagnostics) {
    const place = line === 0 ? path : `${file}:${line}:${column}`
    io.err(`${place}: ${paint[severity](`${severity}:`)} ${message} ${hint}\n`)
  }
}
