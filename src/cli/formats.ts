import { type CommandLine, commandFailure, textOption } from './command.ts'

/** The format that was asked for, one of those that a command has; the first if none was. */
export function formatGiven<Format extends string>(
  given: CommandLine,
  formats: readonly Format[],
): Format {
  const asked = textOption(given, 'format') ?? formats[0]
  const found = formats.find((format) => format === asked)
  if (found === undefined) {
    throw commandFailure(`--format ${asked}: there is ${formats.join(', ')}`)
  }
  return found
}
