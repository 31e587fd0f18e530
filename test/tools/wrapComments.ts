// npx tsx test/tools/wrapComments.ts src/steps …   wraps comments that are wider than a page.
// The formatter lays out code and leaves comments alone.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, sourcesIn } from './sources.ts'

const COLUMNS = 100

/** A file's lines with every comment inside the page; lines that fit stay as they are. */
export function wrapComments(lines: readonly string[]): readonly string[] {
  const wrapped: string[] = []
  // The words that no longer fitted on the line before, and how a line of that comment begins.
  let rest = ''
  let opening = ''
  const flush = (): void => {
    if (rest !== '') wrapped.push(`${opening}${rest}`)
    rest = ''
  }
  for (const line of lines.flatMap(opened)) {
    const found = /^(\s*(?:\/\/(?! biome-ignore)|\*(?!\/)) ?)(.*)$/.exec(line)
    const [, start = '', words = ''] = found ?? []
    if (start !== opening || isParagraph(words) || found === null) flush()
    if (found === null) {
      wrapped.push(line)
      continue
    }
    opening = start
    const text = rest === '' ? words : `${rest} ${words}`
    const fits = cut(text, COLUMNS - start.length)
    wrapped.push(`${start}${text.slice(0, fits)}`.trimEnd())
    rest = text.slice(fits).trimStart()
    while (rest.length > COLUMNS - start.length) {
      const more = cut(rest, COLUMNS - start.length)
      wrapped.push(`${start}${rest.slice(0, more)}`.trimEnd())
      rest = rest.slice(more).trimStart()
    }
  }
  flush()
  return wrapped
}

/** A comment behind code goes above it, and a one-line docstring gets three lines, if they are too wide. */
function opened(line: string): readonly string[] {
  if (line.length <= COLUMNS) return [line]
  const docstring = /^(\s*)\/\*\* (.*) \*\/$/.exec(line)
  if (docstring)
    return [`${docstring[1]}/**`, `${docstring[1]} * ${docstring[2]}`, `${docstring[1]} */`]
  const behind = /^(\s*)([^\s/*].*?)\s+(\/\/ .*)$/.exec(line)
  if (behind) return [`${behind[1]}${behind[3]}`, `${behind[1]}${behind[2]}`]
  return [line]
}

// What begins a new paragraph: an empty line, a list, a tag, a table, a fence, or an indentation.
function isParagraph(words: string): boolean {
  return words === '' || /^(\s|[-*|@#]|```|\d+\. )/.test(words)
}

/** How many characters of a text fit, cut at a space; all of it if it has no space to cut at. */
function cut(text: string, columns: number): number {
  if (text.length <= columns) return text.length
  const before = text.lastIndexOf(' ', columns)
  return before > 0 ? before : text.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const source of process.argv.slice(2).flatMap(sourcesIn)) {
    const wrapped = `${wrapComments(source.lines).join('\n')}\n`
    if (wrapped !== source.text) {
      writeFileSync(join(root, source.path), wrapped)
      console.log(source.path)
    }
  }
}
