import { type Budget, budgetOf } from './budget.ts'
import { fail } from './failure.ts'
import type { Node } from './node.ts'
import { emptyScalar, type Parser, parseNode, rejectNode } from './parser.ts'
import { type Scanner, scannerOf } from './scan/scanner.ts'
import type { Token } from './scan/token.ts'
import { peekToken, takeToken } from './scan/tokens.ts'

/** A text on its way to documents. */
export interface Stream {
  readonly scanner: Scanner
  readonly budget: Budget
  first: boolean
}

export function yamlStreamOf(text: string, budget: Budget = budgetOf()): Stream {
  return { scanner: scannerOf(text), budget, first: true }
}

// All but tab, line ends, and what YAML 1.1 calls printable.
const unprintable = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

function refuseUnprintable(text: string): void {
  const at = text.search(unprintable)
  if (at < 0) return
  const before = text.slice(0, at)
  const mark = {
    at,
    line: before.split('\n').length - 1,
    column: at - (before.lastIndexOf('\n') + 1),
  }
  const problem = 'control characters are not allowed'
  fail({ code: 'yaml-syntax', problem, mark, line: 0, source: 'yaml' })
}

/** The next document; null behind the last one. Fails with a `YamlFailure`. */
export function nextDocument(stream: Stream): Node | null {
  const { scanner } = stream
  if (stream.first) refuseUnprintable(scanner.cursor.text)
  const tags = new Map([
    ['!', '!'],
    ['!!', 'tag:yaml.org,2002:'],
  ])
  if (!stream.first) while (peekToken(scanner).kind === 'documentEnd') takeToken(scanner)
  const token = peekToken(scanner)
  if (token.kind === 'streamEnd') return null
  const implicit = stream.first && !opening.has(token.kind)
  stream.first = false
  const parser: Parser = { scanner, tags, anchors: new Map(), budget: stream.budget, depth: 0 }
  if (!implicit) {
    directives(parser)
    if (peekToken(scanner).kind !== 'documentStart') {
      rejectNode(peekToken(scanner), 'did not find expected <document start>')
    }
    const { end } = takeToken(scanner)
    if (closing.has(peekToken(scanner).kind)) {
      finish(parser)
      return emptyScalar(peekToken(scanner).start ?? end)
    }
  }
  const node = parseNode(parser, 'block')
  finish(parser)
  return node
}

const opening: ReadonlySet<Token['kind']> = new Set([
  'versionDirective',
  'tagDirective',
  'documentStart',
])
const closing: ReadonlySet<Token['kind']> = new Set([
  'versionDirective',
  'tagDirective',
  'documentStart',
  'documentEnd',
  'streamEnd',
])

function finish({ scanner }: Parser): void {
  if (peekToken(scanner).kind === 'documentEnd') takeToken(scanner)
}

function directives({ scanner, tags }: Parser): void {
  let version = false
  const handles = new Set<string>()
  for (;;) {
    const token = peekToken(scanner)
    if (token.kind === 'versionDirective') {
      if (version) rejectNode(token, 'found duplicate %YAML directive')
      if (token.version !== '1.1') rejectNode(token, 'found incompatible YAML document')
      version = true
    } else if (token.kind === 'tagDirective') {
      if (handles.has(token.handle)) rejectNode(token, 'found duplicate %TAG directive')
      handles.add(token.handle)
      tags.set(token.handle, token.prefix)
    } else return
    takeToken(scanner)
  }
}
