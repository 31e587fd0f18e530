import { menuOf, runAction } from '../../../src/application/argocd/actions/actions.ts'
import type { Unstructured } from '../../../src/application/argocd/object.ts'
import { type Instant, instant, parseRfc3339 } from '../../../src/units/time.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly kind: string
  readonly now: string
  readonly object: Unstructured
  readonly expected: { readonly results: Readonly<Record<string, unknown>> }
}

/** The menu of an object, and what each of its actions does, those in grey as well. */
export const argocdActions: CaseFile = {
  name: 'argocd-actions.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ id, kind, now, object, expected }) => ({
      kind,
      id,
      input: object,
      expected,
      actual: () => ({
        ...menu(object),
        results: results(object, Object.keys(expected.results), parseRfc3339(now) ?? instant(0)),
      }),
    })),
}

function menu(object: Unstructured): object {
  const found = menuOf(object)
  return found.ok ? { disabled: found.disabled } : { discoveryError: found.error }
}

function results(object: Unstructured, names: readonly string[], at: Instant): unknown {
  const entries = names.map((name): [string, unknown] => {
    const result = runAction(object, name, at)
    return [name, result.ok ? { patch: result.patch } : { error: result.error }]
  })
  return Object.fromEntries(entries)
}
