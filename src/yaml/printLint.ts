import { type LintInput, printLintOf } from '../manifest/lint/print.ts'
import type { Printed } from '../manifest/printed.ts'
import { reviewDocuments } from '../manifest/read.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { dataOf } from './data.ts'
import { attempt, failureText } from './failure.ts'
import { parseDocuments } from './parse.ts'
import { nextDocument, streamOf } from './stream.ts'

/** What lint prints, and what it could say. */
export interface LintReport extends Printed {
  /**
   * Everything that is wrong at once, with its place and what to do about it: lint itself stops at
   * the first thing it cannot decode, and looks neither at AnalysisTemplates nor for what is
   * missing.
   */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What `kubectl argo rollouts lint -f` prints for a text, byte for byte, its exit code, and all
 * objections beside. Unlike kubectl, lint reads the text as one stream.
 */
export function printLint(text: string): LintReport {
  const { documents, diagnostics } = parseDocuments(text)
  const printed = printLintOf(documentsOf(text))
  return { ...printed, diagnostics: [...diagnostics, ...reviewDocuments(documents)] }
}

function* documentsOf(text: string): Generator<LintInput, void> {
  const stream = streamOf(text)
  for (;;) {
    const read = attempt(() => {
      const node = nextDocument(stream)
      return node === null ? null : { value: dataOf(node, []) }
    })
    if (!read.ok) {
      const { failure } = read
      const way = failure.source === 'conversion' ? 'error converting YAML to JSON: ' : ''
      return yield { ok: false, error: `${way}${failureText(failure)}` }
    }
    if (read.value === null) return
    yield { ok: true, value: read.value.value }
  }
}
