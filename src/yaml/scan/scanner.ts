import { type Cursor, columnOf, cursorOf, markOf, reject } from './cursor.ts'
import type { Mark } from './mark.ts'
import type { Token } from './token.ts'

/**
 * A text on its way to tokens. YAML is indented, and a key is only known to be one when its colon
 * comes: so tokens wait in a queue until it is certain that no `key` has to be put before them.
 */
export interface Scanner {
  readonly cursor: Cursor
  readonly queue: Token[]
  /** How many tokens have left the queue. */
  taken: number
  /** How many `[` and `{` are open. */
  readonly flow: { depth: number }
  /** The column of the block that is open; -1 outside of all. */
  indent: number
  readonly indents: number[]
  /** What begins here may turn out to be a key. */
  keyAllowed: boolean
  /** What may still turn out to be a key, one for each open flow collection and one outside. */
  readonly candidates: (Candidate | null)[]
  ended: boolean
}

/** A place at which a key may have begun. */
interface Candidate {
  /** In a block, at its very column, nothing else can begin. */
  readonly required: boolean
  /** The number of the token that would be the key. */
  readonly token: number
  readonly mark: Mark
}

export function scannerOf(text: string): Scanner {
  return {
    cursor: cursorOf(text),
    queue: [],
    taken: 0,
    flow: { depth: 0 },
    indent: -1,
    indents: [],
    keyAllowed: true,
    candidates: [null],
    ended: false,
  }
}

/** A key stands on one line, and its colon within so many characters (YAML 1.2, 7.4). */
const LONGEST_KEY = 1024

const noColon = "could not find expected ':'"

/** Notes that what begins at the cursor may be a key. */
export function noteCandidate(scanner: Scanner): void {
  if (!scanner.keyAllowed) return
  const { cursor, queue, taken } = scanner
  const required = scanner.flow.depth === 0 && scanner.indent === columnOf(cursor)
  dropCandidate(scanner)
  scanner.candidates[scanner.candidates.length - 1] = {
    required,
    token: taken + queue.length,
    mark: markOf(cursor),
  }
}

/** What might have been a key at this level is none. */
export function dropCandidate(scanner: Scanner): void {
  const last = scanner.candidates.length - 1
  if (scanner.candidates[last]?.required === true) reject(scanner.cursor, noColon)
  scanner.candidates[last] = null
}

/** The key that a colon at the cursor would end; null if there is none. */
export function takeCandidate(scanner: Scanner): Candidate | null {
  const last = scanner.candidates.length - 1
  const candidate = liveCandidate(scanner, last)
  scanner.candidates[last] = null
  return candidate
}

/** Whether the first token of the queue may still turn out to be a key. */
export function headMayBeKey(scanner: Scanner): boolean {
  const level = scanner.candidates.findIndex((one) => one?.token === scanner.taken)
  return level >= 0 && liveCandidate(scanner, level) !== null
}

function liveCandidate(scanner: Scanner, level: number): Candidate | null {
  const candidate = scanner.candidates[level] ?? null
  if (candidate === null) return null
  const { mark, required } = candidate
  if (mark.line === scanner.cursor.line && scanner.cursor.at <= mark.at + LONGEST_KEY) {
    return candidate
  }
  if (required) reject(scanner.cursor, noColon)
  scanner.candidates[level] = null
  return null
}

/** Opens a block at the column, unless one is open there; its start goes into the queue. */
export function indentTo(
  scanner: Scanner,
  mark: Mark,
  kind: 'blockSequenceStart' | 'blockMappingStart',
  before: number = scanner.queue.length,
): void {
  if (scanner.flow.depth > 0 || scanner.indent >= mark.column) return
  scanner.indents.push(scanner.indent)
  scanner.indent = mark.column
  scanner.queue.splice(before, 0, { kind, start: mark, end: mark })
}

/** Closes every block that is indented deeper than the column. */
export function dedentTo(scanner: Scanner, column: number): void {
  if (scanner.flow.depth > 0) return
  while (scanner.indent > column) {
    const mark = markOf(scanner.cursor)
    scanner.queue.push({ kind: 'blockEnd', start: mark, end: mark })
    scanner.indent = scanner.indents.pop() ?? -1
  }
}
