import type { ExitCode } from './exitCode.ts'
import type { Io } from './io.ts'

/**
 * One command of `rollout-sim`. It reads what it was given, asks the library, and prints: it
 * decides nothing. What is slow to load is imported by `run`, so that a page of help waits for
 * nobody.
 */
export interface CliCommand {
  readonly name: string
  /** One line. */
  readonly summary: string
  /** In commander's notation: `<files...>`. */
  readonly operands: readonly OperandRow[]
  readonly options: readonly OptionRow[]
  /** Lines that work in a checkout of this repository. */
  readonly examples: readonly string[]
  readonly run: (io: Io, given: CommandLine) => Promise<ExitCode>
}

export type OperandRow = readonly [notation: string, meaning: string]

/** Flags in commander's notation, and what they mean. One that may come often ends in `...`. */
export type OptionRow = readonly [flags: string, meaning: string]

/** What stands on the command line, taken apart. */
export interface CommandLine {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, OptionValue>>
}

export type OptionValue = string | boolean | readonly string[] | undefined

const FAILURE = 'CommandFailure'

/** What is wrong with what somebody typed or with their files; it ends a command with code 2. */
export function commandFailure(message: string): Error {
  const failure = new Error(message)
  failure.name = FAILURE
  return failure
}

export function isCommandFailure(error: unknown): error is Error {
  return error instanceof Error && error.name === FAILURE
}

/** The text of an option; null: it is not given. */
export function textOption({ options }: CommandLine, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' ? value : null
}

/** The number that an option is; null: it is not given. */
export function numberOption(line: CommandLine, name: string): number | null {
  const text = textOption(line, name)
  if (text === null) return null
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw commandFailure(`--${name} ${text}: write a number`)
  }
  return number
}

/** The texts of an option that may come several times. */
export function textsOption({ options }: CommandLine, name: string): readonly string[] {
  const value = options[name]
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}

export function isGiven({ options }: CommandLine, name: string): boolean {
  return options[name] === true
}
