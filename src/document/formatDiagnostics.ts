import type { Diagnostic } from '../units/diagnostic.ts'

/** The text in which something was found: by itself, or files with their names. */
export type SourceText = string | readonly { readonly name: string; readonly text: string }[]

/**
 * Diagnostics as a text for people, without colours: the place, what is wrong, the line with a
 * caret under the column, and what to do. Without the text (data has none) the line is left out.
 *
 * ```text
 * rollout.yaml:12:11: error: spec.strategy.steps[0].setWeight: Invalid value: 120 …
 *   12 |         - setWeight: 120
 *      |           ^
 *      = Give a weight from 0 to 100.
 * ```
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: SourceText = '',
): string {
  const lines = new Map<string, readonly string[]>()
  const texts = typeof source === 'string' ? [{ name: '', text: source }] : source
  for (const { name, text } of texts) lines.set(name, text.split(/\r\n|\r|\n/))
  return diagnostics.map((one) => formatOne(one, lines)).join('\n\n')
}

type Lines = ReadonlyMap<string, readonly string[]>

function formatOne(diagnostic: Diagnostic, lines: Lines): string {
  const { severity, file, line, column, message, hint } = diagnostic
  const place = placeOf(diagnostic)
  const indent = ' '.repeat(line > 0 ? String(line).length : 0)
  const said = [`${place}${place === '' ? '' : ': '}${severity}: ${message}`]
  const written = line > 0 ? lines.get(file)?.[line - 1] : undefined
  if (written !== undefined && written.trim() !== '') {
    const { shown, caret } = excerpt(written, column)
    said.push(`  ${line} | ${shown}`, `  ${indent} | ${caret}`)
  }
  if (hint !== '') said.push(`  ${indent} = ${hint}`)
  return said.join('\n')
}

// Where no line is known the path says what it is about.
function placeOf({ file, line, column, path }: Diagnostic): string {
  const position = line > 0 ? `${line}:${column}` : ''
  const parts = [file, position].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(':') : path
}

/** As wide as a terminal, with room for the number of the line. */
const WIDTH = 88

/**
 * A line with its caret. Of a long one the part around the column; a tab is shown as blanks, and
 * what takes two columns of a terminal has its caret after them.
 */
function excerpt(line: string, column: number): { readonly shown: string; readonly caret: string } {
  // Columns count UTF-16 units, as editors do; what is drawn are characters.
  const before = [...line.slice(0, Math.max(0, column - 1))]
  const after = [...line.slice(Math.max(0, column - 1))]
  const from = Math.max(0, before.length - (WIDTH >> 1))
  const head = from > 0 ? ['…', ...before.slice(from)] : before
  const room = Math.max(1, WIDTH - head.length)
  const tail = after.length > room ? [...after.slice(0, room - 1), '…'] : after
  const drawn = (characters: readonly string[]): string => characters.map(visible).join('')
  const width = head.reduce((sum, character) => sum + widthOf(character), 0)
  return { shown: `${drawn(head)}${drawn(tail)}`.trimEnd(), caret: `${' '.repeat(width)}^` }
}

// A control character would move the cursor of a terminal, or worse.
function visible(character: string): string {
  if (character === '\t') return '  '
  return /\p{Cc}/u.test(character) ? '\ufffd' : character
}

function widthOf(character: string): number {
  if (character === '\t') return 2
  const code = character.codePointAt(0) ?? 0
  const isIn = ([from, to]: readonly [number, number]): boolean => code >= from && code <= to
  if (drawnOverOthers.some(isIn)) return 0
  return drawnWide.some(isIn) ? 2 : 1
}

// The engine's own tables of Unicode are not the same in every release; these ranges are.
const drawnOverOthers: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0xfe00, 0xfe0f],
]

/** East Asian scripts and emoji. */
const drawnWide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]
