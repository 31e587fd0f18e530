import { LineCounter, parseAllDocuments, type Document as YamlDocument } from 'yaml'
import type { Document } from '../document/document.ts'
import { pathText } from '../document/path.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { templateMark } from './goTemplate.ts'
import { dataOf, offsetAt, type Remark } from './tree.ts'

/** What reading text can say. */
export type YamlCode =
  | 'yaml-syntax'
  | 'go-template'
  | 'repeated-key'
  | 'unusable-key'
  | 'alias-cycle'
  | 'too-many-aliases'

export interface ParsedDocuments {
  readonly documents: readonly Document[]
  readonly diagnostics: readonly (Diagnostic & { readonly code: YamlCode })[]
}

/**
 * Reads the YAML (or JSON) documents of a text the way Kubernetes' tools do. Empty documents are
 * left out, and so are those that are no YAML; why is in the diagnostics.
 */
export function parseDocuments(text: string): ParsedDocuments {
  const lines = new LineCounter()
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  const documents: Document[] = []
  const diagnostics: ParsedDocuments['diagnostics'][number][] = []
  for (const document of parsed) {
    const say = (code: YamlCode, offset: number, path: string, message: string, hint: string) => {
      const { line, col } = lines.linePos(offset)
      const severity = code === 'repeated-key' ? 'warning' : 'error'
      diagnostics.push({ code, severity, path, line, column: col, message, hint })
    }
    const [error] = document.errors
    if (error !== undefined) {
      if (!sayTemplate(text, document, say)) {
        say('yaml-syntax', error.pos[0], '', error.message, 'Mend the text at this place.')
      }
      continue
    }
    const remarks: Remark[] = []
    const value = dataOf(document, remarks)
    if (remarks.some(({ code }) => code === 'unusable-key') && sayTemplate(text, document, say)) {
      continue
    }
    for (const { code, offset, path, key } of remarks) {
      say(code, offset, pathText(path), messages[code](key), hints[code])
    }
    if (value === null) continue
    documents.push({
      value,
      locate: (path) => {
        const { line, col } = lines.linePos(offsetAt(document, path))
        return { line, column: col }
      },
    })
  }
  return { documents, diagnostics }
}

type Say = (code: YamlCode, offset: number, path: string, message: string, hint: string) => void

function sayTemplate(text: string, document: YamlDocument.Parsed, say: Say): boolean {
  const start = document.range[0]
  const mark = templateMark(text.slice(start, Math.max(document.range[2], start)))
  if (mark === null) return false
  const offset = start + mark.offset
  if (mark.kind === 'argument') {
    const message = 'An argument in braces that stands alone is a mapping to YAML.'
    say('go-template', offset, '', message, 'Put it in quotes: "{{args.name}}".')
  } else {
    const message = 'This is a template of Helm (or Go) and no YAML yet.'
    say('go-template', offset, '', message, 'Render it first, with `helm template` for instance.')
  }
  return true
}

const messages: Readonly<Record<Remark['code'], (key: string) => string>> = {
  'repeated-key': (key) => `The key "${key}" stands here again; the last one counts.`,
  'unusable-key': () => 'A list or a mapping cannot be a key.',
  'alias-cycle': (name) => `The alias *${name} stands inside its own anchor, or has none.`,
  'too-many-aliases': (name) =>
    `With the alias *${name} the document repeats more than 100,000 parts.`,
}

const hints: Readonly<Record<Remark['code'], string>> = {
  'repeated-key': 'Leave one of the two out.',
  'unusable-key': 'Write a plain key, or put it in quotes.',
  'alias-cycle': 'Write the value out.',
  'too-many-aliases': 'Let fewer anchors hold aliases of others.',
}
