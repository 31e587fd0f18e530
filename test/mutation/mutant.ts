interface Place {
  readonly line: number
  readonly column: number
}

/** What became of one change, as Stryker tells it. Lines and columns count from 1. */
export interface Mutant {
  readonly file: string
  readonly status: string
  readonly replacement: string
  readonly location: { readonly start: Place; readonly end: Place }
  readonly killedBy: readonly string[]
}
