import { createHash } from 'node:crypto'

interface Place {
  readonly line: number
  readonly column: number
}

/** What became of one change, as Stryker tells it. Lines and columns count from 1. */
export interface Mutant {
  readonly file: string
  /** A hash of the file's text when the campaign began. */
  readonly version: string
  readonly status: string
  readonly replacement: string
  readonly location: { readonly start: Place; readonly end: Place }
  readonly killedBy: readonly string[]
}

/** Whether a test noticed; null: it was not tried. */
export function isNoticed({ status }: Pick<Mutant, 'status'>): boolean | null {
  if (['Killed', 'Timeout', 'RuntimeError'].includes(status)) return true
  return ['Survived', 'NoCoverage'].includes(status) ? false : null
}

export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
