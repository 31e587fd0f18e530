import type { RuneSet } from './runeSet.ts'

/**
 * What a regular expression asks for. Only whether it matches is of interest, so groups and
 * laziness are gone.
 */
export type Pattern =
  | { readonly kind: 'rune'; readonly set: RuneSet }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly parts: readonly Pattern[] }
  /** `max` is `unbounded` or a whole number that is at least `min`. */
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number }

/** Places between two runes. */
export type Assertion =
  | 'beginText'
  | 'endText'
  | 'beginLine'
  | 'endLine'
  | 'wordBoundary'
  | 'noWordBoundary'

export const unbounded = -1

/**
 * Thrown by the parser and caught by `compileRegexp`: a bad pattern is its author's mistake, and
 * becomes data.
 */
export interface PatternFault {
  readonly patternFault: string
}

/** Ends the parsing with RE2's wording: what is wrong, and the part of the pattern that is. */
export function reject(what: string, part: string): never {
  const fault: PatternFault = { patternFault: `error parsing regexp: ${what}: \`${part}\`` }
  throw fault
}

export function isPatternFault(thrown: unknown): thrown is PatternFault {
  return typeof thrown === 'object' && thrown !== null && Object.hasOwn(thrown, 'patternFault')
}
