import { type Budget, failTooDeep, spendPart } from './budget.ts'
import { fail } from './failure.ts'
import type { Entry, Node } from './node.ts'
import type { Mark } from './scan/mark.ts'
import type { Scanner } from './scan/scanner.ts'
import type { Token } from './scan/token.ts'
import { peekToken, takeToken } from './scan/tokens.ts'

/** One document on its way to nodes. */
export interface Parser {
  readonly scanner: Scanner
  /** What the handles of tags stand for. */
  readonly tags: Map<string, string>
  readonly anchors: Map<string, Node>
  readonly budget: Budget
  depth: number
}

/** Ends the reading with go-yaml's words, at a token, and on the line before: it counts from 0. */
export function rejectNode(token: Token, problem: string): never {
  const { start } = token
  return fail({ code: 'yaml-syntax', problem, mark: start, line: start.line, source: 'yaml' })
}

/** What a part comes to of which nothing is written. */
export function emptyScalar(start: Mark): Node {
  return { kind: 'scalar', value: '', plain: true, tag: '', start }
}

function emptyPart({ budget }: Parser, start: Mark): Node {
  spendPart(budget, start)
  return emptyScalar(start)
}

/**
 * Where a node stands: a block may hold blocks, and as a value of a mapping also a list that is not
 * indented.
 */
export type Context = 'block' | 'value' | 'flow'

/** The node that begins with the next token. Fails with a `YamlFailure`. */
export function parseNode(parser: Parser, context: Context): Node {
  const { scanner } = parser
  const first = peekToken(scanner)
  if (first.kind === 'alias') {
    takeToken(scanner)
    const target = parser.anchors.get(first.name)
    if (target !== undefined) return { kind: 'alias', name: first.name, target, start: first.start }
    const problem = `unknown anchor '${first.name}' referenced`
    return fail({ code: 'yaml-syntax', problem, mark: first.start, line: 0, source: 'yaml' })
  }
  if (parser.depth === parser.budget.depth) failTooDeep(parser.budget, first.start, 'yaml')
  spendPart(parser.budget, first.start)
  parser.depth += 1
  const node = parseContent(parser, context, parseProperties(parser), first.start)
  parser.depth -= 1
  return node
}

interface Properties {
  readonly anchor: string | null
  readonly tag: string
}

function parseProperties(parser: Parser): Properties {
  const { scanner } = parser
  const first = peekToken(scanner)
  let anchor: string | null = null
  let tag = ''
  for (let token = first; ; token = peekToken(scanner)) {
    if (token.kind === 'anchor' && anchor === null) anchor = token.name
    else if (token.kind === 'tag' && tag === '') tag = tagName(parser, token)
    else return { anchor, tag }
    takeToken(scanner)
  }
}

function tagName({ tags }: Parser, token: Extract<Token, { kind: 'tag' }>): string {
  if (token.handle === '') return token.suffix
  const prefix = tags.get(token.handle)
  return prefix === undefined
    ? rejectNode(token, 'found undefined tag handle')
    : `${prefix}${token.suffix}`
}

function parseContent(
  parser: Parser,
  context: Context,
  { anchor, tag }: Properties,
  start: Mark,
): Node {
  const { scanner } = parser
  const token = peekToken(scanner)
  const named = <T extends Node>(node: T): T => {
    if (anchor !== null) parser.anchors.set(anchor, node)
    return node
  }
  if (token.kind === 'scalar') {
    takeToken(scanner)
    const plain = tag === '!' || (tag === '' && token.plain)
    return named({ kind: 'scalar', value: token.value, plain, tag, start })
  }
  const inBlock = context !== 'flow'
  if (token.kind === 'flowSequenceStart' || (inBlock && token.kind === 'blockSequenceStart')) {
    const items: Node[] = []
    const node = named({ kind: 'sequence', items, start })
    if (token.kind === 'flowSequenceStart') flowSequence(parser, items)
    else blockSequence(parser, items)
    return node
  }
  if (context === 'value' && token.kind === 'blockEntry') {
    const items: Node[] = []
    const node = named({ kind: 'sequence', items, start })
    unindentedSequence(parser, items)
    return node
  }
  if (token.kind === 'flowMappingStart' || (inBlock && token.kind === 'blockMappingStart')) {
    const entries: Entry[] = []
    const node = named({ kind: 'mapping', entries, start })
    if (token.kind === 'flowMappingStart') flowMapping(parser, entries)
    else blockMapping(parser, entries)
    return node
  }
  if (anchor !== null || tag !== '') {
    return named({ kind: 'scalar', value: '', plain: tag === '', tag, start })
  }
  return rejectNode(token, 'did not find expected node content')
}

function blockSequence(parser: Parser, items: Node[]): void {
  const { scanner } = parser
  takeToken(scanner)
  while (peekToken(scanner).kind === 'blockEntry') {
    items.push(entryOr(parser, takeToken(scanner), blockEntryEnds))
  }
  const end = peekToken(scanner)
  if (end.kind !== 'blockEnd') rejectNode(end, "did not find expected '-' indicator")
  takeToken(scanner)
}

const blockEntryEnds: ReadonlySet<Token['kind']> = new Set(['blockEntry', 'blockEnd'])
const unindentedEntryEnds: ReadonlySet<Token['kind']> = new Set([
  'blockEntry',
  'key',
  'value',
  'blockEnd',
])

function unindentedSequence(parser: Parser, items: Node[]): void {
  const { scanner } = parser
  while (peekToken(scanner).kind === 'blockEntry') {
    items.push(entryOr(parser, takeToken(scanner), unindentedEntryEnds))
  }
}

function entryOr(parser: Parser, { end }: Token, ends: ReadonlySet<Token['kind']>): Node {
  return ends.has(peekToken(parser.scanner).kind)
    ? emptyPart(parser, end)
    : parseNode(parser, 'block')
}

function blockMapping(parser: Parser, entries: Entry[]): void {
  const { scanner } = parser
  takeToken(scanner)
  while (peekToken(scanner).kind === 'key') {
    const key = blockPart(parser, takeToken(scanner))
    const next = peekToken(scanner)
    const value =
      next.kind === 'value' ? blockPart(parser, takeToken(scanner)) : emptyPart(parser, next.start)
    entries.push({ key, value })
  }
  const end = peekToken(scanner)
  if (end.kind !== 'blockEnd') rejectNode(end, 'did not find expected key')
  takeToken(scanner)
}

function blockPart(parser: Parser, { end }: Token): Node {
  const next = peekToken(parser.scanner).kind
  const empty = next === 'key' || next === 'value' || next === 'blockEnd'
  return empty ? emptyPart(parser, end) : parseNode(parser, 'value')
}

function flowSequence(parser: Parser, items: Node[]): void {
  const { scanner } = parser
  takeToken(scanner)
  for (let first = true; peekToken(scanner).kind !== 'flowSequenceEnd'; first = false) {
    if (!first) takeComma(parser, "did not find expected ',' or ']'")
    const token = peekToken(scanner)
    if (token.kind === 'flowSequenceEnd') break
    if (token.kind !== 'key') items.push(parseNode(parser, 'flow'))
    else {
      // `[a: b]` is a list of one mapping.
      takeToken(scanner)
      const entry = {
        key: flowPart(parser, 'flowSequenceEnd'),
        value: flowValue(parser, 'flowSequenceEnd'),
      }
      items.push({ kind: 'mapping', entries: [entry], start: token.start })
    }
  }
  takeToken(scanner)
}

function flowMapping(parser: Parser, entries: Entry[]): void {
  const { scanner } = parser
  takeToken(scanner)
  for (let first = true; peekToken(scanner).kind !== 'flowMappingEnd'; first = false) {
    if (!first) takeComma(parser, "did not find expected ',' or '}'")
    const token = peekToken(scanner)
    if (token.kind === 'flowMappingEnd') break
    if (token.kind === 'key') {
      takeToken(scanner)
      const key = flowPart(parser, 'flowMappingEnd')
      entries.push({ key, value: flowValue(parser, 'flowMappingEnd') })
    } else {
      const key = parseNode(parser, 'flow')
      entries.push({ key, value: emptyPart(parser, peekToken(scanner).start) })
    }
  }
  takeToken(scanner)
}

function takeComma({ scanner }: Parser, problem: string): void {
  const token = peekToken(scanner)
  if (token.kind !== 'flowEntry') rejectNode(token, problem)
  takeToken(scanner)
}

function flowPart(parser: Parser, end: Token['kind']): Node {
  const { kind, start } = peekToken(parser.scanner)
  const empty = kind === 'value' || kind === 'flowEntry' || kind === end
  return empty ? emptyPart(parser, start) : parseNode(parser, 'flow')
}

function flowValue(parser: Parser, end: Token['kind']): Node {
  const { scanner } = parser
  if (peekToken(scanner).kind === 'value') {
    takeToken(scanner)
    const { kind } = peekToken(scanner)
    if (kind !== 'flowEntry' && kind !== end) return parseNode(parser, 'flow')
  }
  return emptyPart(parser, peekToken(scanner).start)
}
