import { type LintInput, printLintOf } from '../manifest/lint/print.ts'
import type { Printed } from '../manifest/printed.ts'
import { dataOf } from './data.ts'
import { attempt, failureText } from './failure.ts'
import { nextDocument, streamOf } from './stream.ts'

/**
 * What `kubectl argo rollouts lint -f` prints for a text, byte for byte, and its exit code. Unlike
 * kubectl, lint reads the text as one stream.
 */
export function printLint(text: string): Printed {
  return printLintOf(documentsOf(text))
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
      const conversion = failure.source === 'conversion' ? 'error converting YAML to JSON: ' : ''
      return yield { ok: false, error: `${conversion}${failureText(failure)}` }
    }
    if (read.value === null) return
    yield { ok: true, value: read.value.value }
  }
}
