import type { Health } from '../../../src/application/argocd/health/health.ts'
import { healthOf } from '../../../src/application/argocd/health/healthOf.ts'
import { nameOf, namespaceOf, type Unstructured } from '../../../src/application/argocd/object.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly kind: string
  readonly object: Unstructured
  readonly expected: unknown
}

/** What Argo CD says of an object: ones dumped from traces, the same mutated, and built-in kinds. */
export const argocdHealth: CaseFile = {
  name: 'argocd-health.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ id, kind, object, expected }) => ({
      kind,
      id,
      input: object,
      expected,
      actual: () => printed(object, healthOf(object)),
    })),
}

function printed(object: Unstructured, found: Health | null): unknown {
  if (found === null) return null
  const { status, message, failed } = found
  const named = `${namespaceOf(object)}/${nameOf(object)}`
  const error = `failed to get resource health for ${named}: ${message}`
  return failed ? { status, message, error } : { status, message }
}
