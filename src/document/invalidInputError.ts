import type { Diagnostic } from '../units/diagnostic.ts'
import { formatDiagnostics, type SourceText } from './formatDiagnostics.ts'

/**
 * What somebody handed over cannot be used, and they asked to hear of it by a throw: `message` is
 * what {@link formatDiagnostics} makes of the errors, with the lines of their text. Nothing else
 * that this library throws is a mistake of its user's.
 */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError'
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[], source: SourceText = '') {
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    super(formatDiagnostics(errors, source))
    this.diagnostics = diagnostics
  }
}
