import { scanBlock } from './block.ts'
import {
  BYTE_ORDER_MARK,
  columnOf,
  isAtDocumentMarker,
  isBlank,
  isBreak,
  isGap,
  markOf,
  peek,
  reject,
  skipComment,
  takeBreak,
} from './cursor.ts'
import { scanDirective } from './directive.ts'
import { scanPlain } from './plain.ts'
import { scanAnchor, scanTag } from './properties.ts'
import { scanQuoted } from './quoted.ts'
import {
  dedentTo,
  dropCandidate,
  headMayBeKey,
  indentTo,
  noteCandidate,
  type Scanner,
  takeCandidate,
} from './scanner.ts'
import type { MarkerKind, Token } from './token.ts'

// Kubernetes reads YAML with go-yaml, which is libyaml; its scanner is followed here token for
// token, because what it refuses, with which words and on which line, is what people see.

/** The next token, which stays in the queue. */
export function peekToken(scanner: Scanner): Token {
  while (!scanner.ended && (scanner.queue.length === 0 || headMayBeKey(scanner))) fetch(scanner)
  const [head] = scanner.queue
  return head ?? end(scanner)
}

/** The next token. */
export function takeToken(scanner: Scanner): Token {
  const token = peekToken(scanner)
  if (scanner.queue.length > 0) {
    scanner.queue.shift()
    scanner.taken += 1
  }
  return token
}

function end({ cursor }: Scanner): Token {
  const mark = markOf(cursor)
  return { kind: 'streamEnd', start: mark, end: mark }
}

function fetch(scanner: Scanner): void {
  skipToToken(scanner)
  dedentTo(scanner, columnOf(scanner.cursor))
  fetcherAt(scanner)(scanner)
}

type Fetcher = (scanner: Scanner) => void

function fetcherAt(scanner: Scanner): Fetcher {
  const { cursor } = scanner
  const character = peek(cursor)
  if (character === '') return fetchEnd
  if (columnOf(cursor) === 0 && character === '%') return fetchDirective
  if (isAtDocumentMarker(cursor)) return fetchMarker
  const inFlow = scanner.flow.depth > 0
  const alone = isGap(peek(cursor, 1))
  if (character === '-' && alone) return fetchBlockEntry
  if (character === '?' && (inFlow || alone)) return fetchKey
  if (character === ':' && (inFlow || alone)) return fetchValue
  if ((character === '|' || character === '>') && !inFlow) return fetchBlockScalar
  const fetcher = Object.hasOwn(fetchers, character) ? fetchers[character] : undefined
  if (fetcher !== undefined) return fetcher
  return startsPlain(scanner)
    ? fetchPlain
    : reject(cursor, 'found character that cannot start any token')
}

function startsPlain({ cursor, flow }: Scanner): boolean {
  const character = peek(cursor)
  const next = peek(cursor, 1)
  if (character === '-') return !isBlank(next)
  if (character === '?' || character === ':') return flow.depth === 0 && !isGap(next)
  return !isGap(character) && !',[]{}#&*!|>\'"%@`'.includes(character)
}

function skipToToken(scanner: Scanner): void {
  const { cursor } = scanner
  for (;;) {
    if (columnOf(cursor) === 0 && cursor.text.charCodeAt(cursor.at) === BYTE_ORDER_MARK) {
      cursor.at += 1
    }
    // A tab may stand between tokens, but it indents nothing.
    const tabs = scanner.flow.depth > 0 || !scanner.keyAllowed
    while (peek(cursor) === ' ' || (tabs && peek(cursor) === '\t')) cursor.at += 1
    skipComment(cursor)
    if (!isBreak(peek(cursor))) return
    takeBreak(cursor)
    if (scanner.flow.depth === 0) scanner.keyAllowed = true
  }
}

function fetchEnd(scanner: Scanner): void {
  const { cursor } = scanner
  if (columnOf(cursor) !== 0) {
    cursor.line += 1
    cursor.lineStart = cursor.at
  }
  leaveBlocks(scanner)
  scanner.queue.push(end(scanner))
  scanner.ended = true
}

function leaveBlocks(scanner: Scanner): void {
  dedentTo(scanner, -1)
  dropCandidate(scanner)
  scanner.keyAllowed = false
}

function fetchDirective(scanner: Scanner): void {
  leaveBlocks(scanner)
  scanner.queue.push(scanDirective(scanner.cursor))
}

function fetchMarker(scanner: Scanner): void {
  leaveBlocks(scanner)
  const kind = peek(scanner.cursor) === '-' ? 'documentStart' : 'documentEnd'
  push(scanner, kind, 3)
}

function push(scanner: Scanner, kind: MarkerKind, length = 1): void {
  const start = markOf(scanner.cursor)
  scanner.cursor.at += length
  scanner.queue.push({ kind, start, end: markOf(scanner.cursor) })
}

function openFlow(scanner: Scanner): void {
  noteCandidate(scanner)
  scanner.candidates.push(null)
  scanner.flow.depth += 1
  scanner.keyAllowed = true
  push(scanner, peek(scanner.cursor) === '[' ? 'flowSequenceStart' : 'flowMappingStart')
}

function closeFlow(scanner: Scanner): void {
  dropCandidate(scanner)
  if (scanner.flow.depth > 0) {
    scanner.flow.depth -= 1
    scanner.candidates.pop()
  }
  scanner.keyAllowed = false
  push(scanner, peek(scanner.cursor) === ']' ? 'flowSequenceEnd' : 'flowMappingEnd')
}

function fetchEntry(scanner: Scanner, kind: 'flowEntry' | 'blockEntry'): void {
  dropCandidate(scanner)
  scanner.keyAllowed = true
  push(scanner, kind)
}

// A dash inside brackets is for the parser to refuse, which knows what it stands in.
function fetchBlockEntry(scanner: Scanner): void {
  if (scanner.flow.depth === 0) {
    if (!scanner.keyAllowed) {
      reject(scanner.cursor, 'block sequence entries are not allowed in this context')
    }
    indentTo(scanner, markOf(scanner.cursor), 'blockSequenceStart')
  }
  fetchEntry(scanner, 'blockEntry')
}

function fetchKey(scanner: Scanner): void {
  if (scanner.flow.depth === 0) {
    if (!scanner.keyAllowed) reject(scanner.cursor, 'mapping keys are not allowed in this context')
    indentTo(scanner, markOf(scanner.cursor), 'blockMappingStart')
  }
  dropCandidate(scanner)
  scanner.keyAllowed = scanner.flow.depth === 0
  push(scanner, 'key')
}

function fetchValue(scanner: Scanner): void {
  const key = takeCandidate(scanner)
  if (key !== null) {
    const before = key.token - scanner.taken
    scanner.queue.splice(before, 0, { kind: 'key', start: key.mark, end: key.mark })
    indentTo(scanner, key.mark, 'blockMappingStart', before)
    scanner.keyAllowed = false
  } else {
    if (scanner.flow.depth === 0) {
      if (!scanner.keyAllowed) {
        reject(scanner.cursor, 'mapping values are not allowed in this context')
      }
      indentTo(scanner, markOf(scanner.cursor), 'blockMappingStart')
    }
    scanner.keyAllowed = scanner.flow.depth === 0
  }
  push(scanner, 'value')
}

/** What may be a key, and is followed by none. */
function word(scan: (scanner: Scanner) => Token): Fetcher {
  return (scanner) => {
    noteCandidate(scanner)
    scanner.keyAllowed = false
    scanner.queue.push(scan(scanner))
  }
}

const fetchPlain: Fetcher = word(scanPlain)
const fetchQuoted: Fetcher = word(scanQuoted)
const fetchAnchor: Fetcher = word(({ cursor }) => scanAnchor(cursor))
const fetchTag: Fetcher = word(({ cursor }) => scanTag(cursor))

function fetchBlockScalar(scanner: Scanner): void {
  dropCandidate(scanner)
  scanner.keyAllowed = true
  scanner.queue.push(scanBlock(scanner))
}

const fetchers: Readonly<Record<string, Fetcher>> = {
  '[': openFlow,
  '{': openFlow,
  ']': closeFlow,
  '}': closeFlow,
  ',': (scanner) => fetchEntry(scanner, 'flowEntry'),
  '&': fetchAnchor,
  '*': fetchAnchor,
  '!': fetchTag,
  "'": fetchQuoted,
  '"': fetchQuoted,
}
