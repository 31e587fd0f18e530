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
    // An error that throws while it is made would hide what it is about.
    const told = soundAmong(diagnostics)
    const errors = told.filter(({ severity }) => severity === 'error')
    super(formatDiagnostics(errors, isSourceText(source) ? source : ''))
    this.diagnostics = told
  }
}

function soundAmong(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!Array.isArray(diagnostics)) return []
  const isSound = [...diagnostics].every(isDiagnostic)
  return isSound ? diagnostics : diagnostics.filter(isDiagnostic)
}

function isDiagnostic(one: Diagnostic | null): one is Diagnostic {
  if (typeof one !== 'object' || one === null) return false
  const { message, path, file, hint, line, column } = one
  const texts: readonly unknown[] = [message, path, file, hint]
  return texts.every((text) => typeof text === 'string') && [line, column].every(Number.isInteger)
}

function isSourceText(source: unknown): source is SourceText {
  // A list may have holes, which only a copy shows.
  return typeof source === 'string' || (Array.isArray(source) && [...source].every(isNamed))
}

function isNamed(
  one: { readonly name: unknown; readonly text: unknown } | null | undefined,
): boolean {
  return typeof one?.name === 'string' && typeof one.text === 'string'
}
