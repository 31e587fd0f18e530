import type { Diagnostic } from '../units/diagnostic.ts'
import type { Json } from '../units/json.ts'
import { type Path, pathText } from './path.ts'

/** Where something was written. */
export interface Position {
  /** The name with which the text was given; '' if it had none. */
  readonly file: string
  /** Both from 1; 0 where the input was not text. */
  readonly line: number
  /** From 1. */
  readonly column: number
}

/** Plain data that knows where each of its parts was written. */
export interface Document {
  /** What it says. */
  readonly value: Json
  /** Where the part at the path was written; of a part that is absent, its nearest surroundings. */
  readonly locate: (path: Path) => Position
  /** What was written where YAML made a number or the like of it; null: nothing of the kind. */
  readonly writtenAt: (path: Path) => string | null
}

const nowhere: Position = { file: '', line: 0, column: 0 }
const locateNowhere = (): Position => nowhere

const unwritten = (): null => null

/** A document of data that was never text: every position is 0. */
export function documentOf(value: Json): Document {
  return { value, locate: locateNowhere, writtenAt: unwritten }
}

/** What a finding says, without its place. */
export interface Finding<Code extends string> {
  readonly code: Code
  readonly severity: Diagnostic['severity']
  readonly path: Path
  readonly message: string
  readonly hint: string
}

/** A finding with the place at which the document has it. */
export function located<Code extends string>(
  document: Document,
  finding: Finding<Code>,
): Diagnostic & { readonly code: Code } {
  const { file, line, column } = document.locate(finding.path)
  return {
    code: finding.code,
    severity: finding.severity,
    path: pathText(finding.path),
    file,
    line,
    column,
    message: finding.message,
    hint: finding.hint,
  }
}
