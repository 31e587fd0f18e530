/** What a command ends with, for scripts; every `--help` page says it. */
export const exitCodes = {
  /** It was run, and there is nothing to object to. */
  fine: 0,
  /** It was run, and found something: a Degraded end, a finding, a broken promise. */
  findings: 1,
  /** It could not be run: files, options or a scenario that can't be read. */
  failed: 2,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
