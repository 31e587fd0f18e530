/** What a command leaves behind: the texts of its two streams, and how it ends. */
export interface Printed {
  /** What goes to the standard output. */
  readonly stdout: string
  /** What goes to the standard error output. */
  readonly stderr: string
  /** 0 or 1, as the shell sees it. */
  readonly exitCode: number
}
