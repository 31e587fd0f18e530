import { menuOf, runAction } from '../../../src/application/argocd/actions/actions.ts'
import { healthOf } from '../../../src/application/argocd/health/healthOf.ts'
import type { Unstructured } from '../../../src/application/argocd/object.ts'
import { mergePatch } from '../../../src/document/mergePatch.ts'
import { isJsonObject, type Json } from '../../../src/units/json.ts'
import { start } from '../../../src/units/time.ts'
import type { CaseFile, Row } from '../caseFile.ts'

interface Recorded {
  readonly case: string
  readonly input: Unstructured
}

interface Document {
  readonly healthCases: readonly (Recorded & { readonly expected: unknown })[]
  readonly rolloutActionDiscovery: readonly (Recorded & {
    readonly expectedActions: Readonly<Record<string, { readonly disabled: boolean }>>
  })[]
  readonly rolloutActions: readonly (Recorded & {
    readonly action: string
    readonly expectedOutput: Unstructured
  })[]
}

/** The cases of Argo CD's own tests, which are older than the recordings and full of old statuses. */
export const argocd: CaseFile = {
  name: 'argocd.json',
  rows: function* (text) {
    const document = JSON.parse(text) as Document
    for (const row of document.healthCases) {
      yield {
        ...named('health', row),
        expected: row.expected,
        actual: () => {
          const found = healthOf(row.input)
          return found === null ? null : { status: found.status, message: found.message }
        },
      }
    }
    for (const row of document.rolloutActionDiscovery) {
      const entries = Object.entries(row.expectedActions)
      yield {
        ...named('discovery', row),
        expected: Object.fromEntries(entries.map(([name, { disabled }]) => [name, disabled])),
        actual: () => {
          const menu = menuOf(row.input)
          return menu.ok ? menu.disabled : menu.error
        },
      }
    }
    for (const row of document.rolloutActions) {
      yield {
        ...named('actions', row),
        expected: withoutNulls(row.expectedOutput),
        actual: () => {
          const result = runAction(row.input, row.action, start)
          return result.ok ? withoutNulls(mergePatch(row.input, result.patch)) : result.error
        },
      }
    }
  },
}

function named(kind: string, row: Recorded): Pick<Row, 'kind' | 'id' | 'input'> {
  return { kind, id: row.case, input: row.input }
}

// The cases write a removed field as null.
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).filter(([, member]) => member !== null)
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutNulls(member)]))
}
