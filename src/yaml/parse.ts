import type { Document } from '../document/document.ts'
import { pathText } from '../document/path.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type FailureCode, failureText } from './failure.ts'
import { hintFor } from './failureHint.ts'
import { templateMark } from './goTemplate.ts'
import { type Broken, type Found, piecesOf } from './pieces.ts'

/** What reading text can say. */
export type YamlCode = FailureCode | 'go-template' | 'repeated-key' | 'too-large'

export interface ParsedDocuments {
  readonly documents: readonly Document[]
  readonly diagnostics: readonly (Diagnostic & { readonly code: YamlCode })[]
}

/** No cluster stores an object of a tenth of this; the reader would hold much more of it. */
const MOST_CHARACTERS = 5 * 1024 * 1024

/**
 * Reads the YAML (or JSON) documents of a text the way Kubernetes' tools do. Empty documents are
 * left out, and so are those that are no YAML; why is in the diagnostics.
 */
export function parseDocuments(text: string): ParsedDocuments {
  if (text.length > MOST_CHARACTERS) return { documents: [], diagnostics: [tooLarge(text.length)] }
  const documents: Document[] = []
  const diagnostics: (Diagnostic & { readonly code: YamlCode })[] = []
  for (const piece of piecesOf(text)) {
    if (!piece.ok) {
      diagnostics.push(unreadable(piece))
      continue
    }
    diagnostics.push(...repeatedKeys(piece))
    if (piece.value === null) continue
    documents.push({
      value: piece.value,
      locate: (path) => piece.position(piece.locate(path)),
    })
  }
  return { documents, diagnostics }
}

function tooLarge(length: number): Diagnostic & { readonly code: YamlCode } {
  return {
    code: 'too-large',
    severity: 'error',
    path: '',
    line: 1,
    column: 1,
    message: `The text has ${length} characters; more than ${MOST_CHARACTERS} are not read.`,
    hint: 'Split it into several files.',
  }
}

function unreadable(piece: Broken): Diagnostic & { readonly code: YamlCode } {
  const { failure } = piece
  const template = templateIn(piece)
  if (template !== null) return template
  const { code, mark } = failure
  const message = failureText(failure)
  const hint = hintFor(failure, piece.text)
  return { code, severity: 'error', path: '', ...piece.position(mark), message, hint }
}

function templateIn({ text, failure, position }: Broken): (Diagnostic & { code: YamlCode }) | null {
  const mark = failure.code === 'too-deep' ? null : templateMark(text)
  if (mark === null) return null
  const before = text.slice(0, mark.offset)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length - 1
  const place = position({ at: mark.offset, line, column: mark.offset - lineStart })
  const common = { code: 'go-template', severity: 'error', path: '', ...place } as const
  return mark.kind === 'argument'
    ? {
        ...common,
        message: 'An argument in braces that stands alone is a mapping to YAML.',
        hint: 'Put it in quotes: "{{args.name}}".',
      }
    : {
        ...common,
        message: 'This is a template of Helm (or Go) and no YAML yet.',
        hint: 'Render it first, with `helm template` for instance.',
      }
}

function repeatedKeys({
  repeated,
  position,
}: Found): readonly (Diagnostic & { readonly code: YamlCode })[] {
  return repeated.map(({ path, key, mark }) => ({
    code: 'repeated-key',
    severity: 'warning',
    path: pathText(path),
    ...position(mark),
    message: `The key "${key}" stands here again; the last one counts.`,
    hint: 'Leave one of the two out.',
  }))
}
