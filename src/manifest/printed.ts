/** What a command prints, and how it ends. */
export interface Printed {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}
