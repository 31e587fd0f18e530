import { formatDiagnostics } from '../document/formatDiagnostics.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type Colours, coloursOf } from './colours.ts'
import type { InputText } from './inputs.ts'
import type { Io } from './io.ts'

/** Says what is wrong with files or a scenario, beside the answer, with the lines in question. */
export function printDiagnostics(
  io: Io,
  diagnostics: readonly Diagnostic[],
  inputs: readonly InputText[] = [],
): void {
  const colours = coloursOf(io.terminal)
  const assumed = diagnostics.filter(({ code }) => code === 'assumed')
  const others = diagnostics.filter(({ code }) => code !== 'assumed')
  if (others.length > 0) io.err(`${painted(formatDiagnostics(others, inputs), colours)}\n`)
  if (assumed.length > 0) io.err(`${assumedLine(assumed, colours)}\n`)
}

function painted(text: string, { red, yellow, cyan }: Colours): string {
  const paints = { error: red, warning: yellow, note: cyan }
  return text.replace(
    /(^|: )(error|warning|note):/gm,
    (_, before: string, word: keyof typeof paints) => `${before}${paints[word](`${word}:`)}`,
  )
}

// Of what the files lack one line is enough: most people have it somewhere else.
function assumedLine(assumed: readonly Diagnostic[], { yellow }: Colours): string {
  const named = assumed.map(({ message, file, line }) => {
    const [, name = message] = /^There is no (.*?) among/.exec(message) ?? []
    return `${name} (${file}:${line})`
  })
  return `${yellow('assumed:')} ${named.join(', ')}; --strict refuses what the files lack`
}
