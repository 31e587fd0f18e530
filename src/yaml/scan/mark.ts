/** A place in a text: its offset, and its line and column, all from 0. */
export interface Mark {
  readonly at: number
  readonly line: number
  readonly column: number
}
