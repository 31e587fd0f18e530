import type { Document } from '../document/document.ts'
import { pathText } from '../document/path.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { type Limits, mostOf } from '../units/limits.ts'
import { type FailureCode, failureText } from './failure.ts'
import { hintFor } from './failureHint.ts'
import { templateMark } from './goTemplate.ts'
import { isJsonnet } from './jsonnet.ts'
import { type ManifestText, type NamedText, namedTexts } from './namedText.ts'
import { type Broken, type FoundPiece, piecesOf } from './pieces.ts'

/** What reading text can say. */
export type YamlCode =
  | FailureCode
  | 'go-template'
  | 'jsonnet'
  | 'not-a-text'
  | 'repeated-key'
  | 'strange-tag'
  | 'too-large'

/** What was found in a text. */
export type TextFinding = Diagnostic & { readonly code: YamlCode }

/** What some text says, and what is wrong with it. */
export interface ParsedDocuments {
  /** What it says, document by document. */
  readonly documents: readonly Document[]
  /** What is wrong with it, all at once; [] if nothing is. */
  readonly diagnostics: readonly TextFinding[]
}

/**
 * Reads the YAML (or JSON) documents of a text, or of several files, the way Kubernetes' tools do.
 * Empty documents are left out, and so are those that are no YAML; why is in the diagnostics.
 *
 * @example
 * ```ts
 * parseDocuments('a: 1').documents.map(({ value }) => value) // => [{ a: 1 }]
 * ```
 */
export function parseDocuments(given: ManifestText, limits: Limits = {}): ParsedDocuments {
  const texts = namedTexts(given)
  if (texts === null) return { documents: [], diagnostics: [notAText] }
  const parsed = texts.map((one) => parseOne(one, limits))
  return {
    documents: parsed.flatMap(({ documents }) => documents),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  }
}

const notAText: TextFinding = errorIn(
  '',
  'not-a-text',
  'Manifests are a text, or files: [{ name, text }, …].',
  'Read a file as text: readFileSync(name, "utf8").',
)

function parseOne({ name, text }: NamedText, limits: Limits): ParsedDocuments {
  const refused = refusalOf(name, text, mostOf('characters', limits))
  if (refused !== null) return { documents: [], diagnostics: [refused] }
  const documents: Document[] = []
  const diagnostics: TextFinding[] = []
  for (const piece of piecesOf(text, limits)) {
    if (!piece.ok) {
      diagnostics.push(unreadable(name, piece))
      continue
    }
    for (const one of repeatedKeys(name, piece)) diagnostics.push(one)
    for (const one of strangeTags(name, piece)) diagnostics.push(one)
    if (piece.value === null) continue
    documents.push({
      value: piece.value,
      locate: (path) => ({ file: name, ...piece.position(piece.locate(path)) }),
      writtenAt: piece.writtenAt,
    })
  }
  return { documents, diagnostics }
}

// What is not even looked at.
function refusalOf(file: string, text: string, most: number): TextFinding | null {
  const whole = { severity: 'error', path: '', file, line: 1, column: 1 } as const
  if (text.length > most) {
    const size = `The text has ${text.length} characters`
    const message = `${size}; more than ${most} are not read.`
    return { ...whole, code: 'too-large', message, hint: 'Split it into several files.' }
  }
  if (!isJsonnet(text)) return null
  const message = 'This is Jsonnet and no YAML yet.'
  const hint = 'Read what `jsonnet FILE` prints; `jsonnet -y` prints a list as a stream.'
  return { ...whole, code: 'jsonnet', message, hint }
}

function unreadable(file: string, piece: Broken): TextFinding {
  const { failure } = piece
  const template = templateIn(file, piece)
  if (template !== null) return template
  const { code, mark } = failure
  const message = failureText(failure)
  const hint = hintFor(failure, piece.text)
  return { code, severity: 'error', path: '', file, ...piece.position(mark), message, hint }
}

function templateIn(file: string, { text, failure, position }: Broken): TextFinding | null {
  const mark =
    failure.code === 'too-deep' || failure.code === 'too-many-parts' ? null : templateMark(text)
  if (mark === null) return null
  const before = text.slice(0, mark.offset)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length - 1
  const place = position({ at: mark.offset, line, column: mark.offset - lineStart })
  const common = { code: 'go-template', severity: 'error', path: '', file, ...place } as const
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

function repeatedKeys(file: string, { repeated, position }: FoundPiece): readonly TextFinding[] {
  return repeated.map(({ path, key, mark }) => ({
    code: 'repeated-key',
    severity: 'warning',
    path: pathText(path),
    file,
    ...position(mark),
    message: `The key "${key}" stands here again; the last one counts.`,
    hint: 'Leave one of the two out.',
  }))
}

function strangeTags(file: string, { tags, position }: FoundPiece): readonly TextFinding[] {
  return tags.map(({ path, tag, value, mark }) => {
    const left = value === '' ? 'nothing is left of the value' : `"${value}" is left of the value`
    const whole = value === '' ? tag : `${tag} ${value}`
    return {
      code: 'strange-tag',
      severity: 'warning',
      path: pathText(path),
      file,
      ...position(mark),
      message: `YAML takes ${tag} for a tag, which is dropped: ${left}.`,
      hint: `Put it in quotes: ${JSON.stringify(whole)}.`,
    }
  })
}
