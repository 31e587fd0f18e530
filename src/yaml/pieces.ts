import type { Path } from '../document/path.ts'
import type { Json } from '../units/json.ts'
import type { Limits } from '../units/limits.ts'
import { type Budget, budgetOf } from './budget.ts'
import { dataOf, markAt, type RepeatedKey, writtenAt } from './data.ts'
import { type Attempt, attempt, type YamlFailure } from './failure.ts'
import { readJson } from './json.ts'
import type { Node } from './node.ts'
import { cursorOf } from './scan/cursor.ts'
import type { Mark } from './scan/mark.ts'
import { type StrangeTag, strangeTagsIn } from './strangeTags.ts'
import { nextDocument, yamlStreamOf } from './stream.ts'

/** One document of a text, or why there is none. Pieces with nothing but comments are left out. */
export type Piece = FoundPiece | Broken

interface Placed {
  /** Where the piece begins in the text. */
  readonly at: number
  /** Its text. */
  readonly text: string
  /** The place in the whole text that a mark in the piece means. */
  readonly position: (mark: Mark) => Place
}

/** A line and a column, both from 1. */
interface Place {
  readonly line: number
  readonly column: number
}

export interface FoundPiece extends Placed {
  readonly ok: true
  readonly value: Json
  /** Where the part at a path begins. */
  readonly locate: (path: Path) => Mark
  /** What was written at a path, where it is a plain scalar. */
  readonly writtenAt: (path: Path) => string | null
  readonly repeated: readonly RepeatedKey[]
  readonly tags: readonly StrangeTag[]
}

export interface Broken extends Placed {
  readonly ok: false
  readonly failure: YamlFailure
}

/**
 * The documents of a text as kubectl finds them: one behind the other if it begins with a brace and
 * is JSON; otherwise lines that begin with `---` part it, and each piece is read by itself. A line
 * that parts nothing yet belongs to the piece, and a bad one swallows the piece before it.
 */
export function* piecesOf(text: string, limits: Limits = {}): Generator<Piece, void, undefined> {
  const start = /^\s*\{/.test(text) ? yield* jsonPieces(text, limits) : { at: 0, line: 0 }
  if (start !== null) yield* yamlPieces(text, start, budgetOf(limits))
}

interface Start {
  readonly at: number
  readonly line: number
}

/** What is left to be read as YAML, which JSON is too; null if nothing is. */
function* jsonPieces(text: string, limits: Limits): Generator<Piece, Start | null, undefined> {
  const cursor = cursorOf(text)
  const budget = budgetOf(limits)
  for (let count = 0; ; count += 1) {
    const start = { at: cursor.at, line: cursor.line }
    const read = readJson(cursor, budget)
    if (read.ok && read.value === null) return null
    if (read.ok || count > 1) {
      yield piece(text, 0, 0, read, budget)
      if (!read.ok) return null
    } else {
      // Kubectl says what is wrong with the JSON if it is no YAML either.
      const broken = [...yamlPieces(text, start, budgetOf(limits))].some(({ ok }) => !ok)
      if (!broken) return start
      yield piece(text, 0, 0, read, budget)
      return null
    }
  }
}

function* yamlPieces(
  text: string,
  start: Start,
  budget: Budget,
): Generator<Piece, void, undefined> {
  let { at, line } = start
  let from = start
  while (at <= text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const here = { at, line }
    const written = text.slice(at, end)
    at = end + 1
    line += 1
    if (written.startsWith('---')) {
      const rest = written.slice(3).trim()
      if (rest !== '' && !rest.startsWith('#')) return yield badSeparator(text, here, rest)
      if (here.at > from.at) {
        yield* yamlPiece(text, from, here.at, budget)
        if (budget.spent > budget.parts) return
        from = { at, line }
      }
    }
    if (newline < 0) break
  }
  if (from.at < text.length) yield* yamlPiece(text, from, text.length, budget)
}

function* yamlPiece(
  text: string,
  { at, line }: Start,
  end: number,
  budget: Budget,
): Generator<Piece, void> {
  const written = text.slice(at, end)
  const stream = yamlStreamOf(written, budget)
  const read = attempt(() => nextDocument(stream))
  if (!read.ok || read.value !== null) yield piece(written, at, line, read, budget)
}

function badSeparator(text: string, { at, line }: Start, rest: string): Piece {
  const mark = { at: 0, line: 0, column: 0 }
  const problem = `invalid Yaml document separator: ${rest}`
  const failure: YamlFailure = { code: 'yaml-syntax', problem, mark, line: 0, source: 'kubectl' }
  return piece(text.slice(at), at, line, { ok: false, failure }, budgetOf())
}

function piece(
  text: string,
  at: number,
  line: number,
  read: Attempt<Node | null>,
  budget: Budget,
): Piece {
  const position = (mark: Mark): Place => ({
    line: line + mark.line + 1,
    column: mark.column + 1,
  })
  if (!read.ok) return { ok: false, text, at, position, failure: read.failure }
  const node = read.value
  const repeated: RepeatedKey[] = []
  const data = attempt(() => (node === null ? null : dataOf(node, repeated, budget)))
  if (!data.ok) return { ok: false, text, at, position, failure: data.failure }
  const top: Mark = { at: 0, line: 0, column: 0 }
  const locate = (path: Path): Mark => (node === null ? top : markAt(node, path))
  const written = (path: Path): string | null => (node === null ? null : writtenAt(node, path))
  // Most texts have no tag at all.
  const tags = node !== null && /(^|[\s,[{])!/.test(text) ? strangeTagsIn(node) : []
  return {
    ok: true,
    text,
    at,
    position,
    value: data.value,
    locate,
    writtenAt: written,
    repeated,
    tags,
  }
}
