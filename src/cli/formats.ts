import { CommandFailure, type Given, textOption } from './command.ts'

/** The format that was asked for, one of those that a command has; the first if none was. */
export function formatGiven<Format extends string>(
  given: Given,
  formats: readonly Format[],
): Format {
  const asked = textOption(given, 'format') ?? formats[0]
  const found = formats.find((format) => format === asked)
  if (found === undefined) {
    throw new CommandFailure(`--format ${asked}: there is ${formats.join(', ')}`)
  }
  return found
}
