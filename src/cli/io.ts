/**
 * What a command needs of the machine it runs on. Commands are given it, and touch nothing else: a
 * test hands in its own.
 */
export interface Io {
  /** Answers: what a pipe gets. */
  readonly out: (text: string) => void
  /** What is said beside the answer. */
  readonly err: (text: string) => void
  /** The text of a file; throws what the machine says if it cannot be read. */
  readonly readFile: (path: string) => string
  /** The manifests that folders, globs and names of files mean, in order of their names. */
  readonly filesOf: (pattern: string) => readonly string[]
  readonly stdin: () => Promise<string>
  readonly terminal: Terminal
}

/** What answers are written to. */
export interface Terminal {
  /** Somebody looks at it: a file or a pipe is none. */
  readonly isInteractive: boolean
  /** Columns; null where it has none. */
  readonly columns: number | null
  readonly hasColours: boolean
}
