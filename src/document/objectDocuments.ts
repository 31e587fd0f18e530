import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import type { Limits } from '../units/limits.ts'
import { type Document, documentOf } from './document.ts'
import { objectionToCopy, plainJson, remedyOfCopy } from './plainJson.ts'

/** Documents of parsed objects, and what is beyond a limit and no document therefore. */
export interface ObjectDocuments {
  readonly documents: readonly Document[]
  readonly diagnostics: readonly Diagnostic[]
}

const notAList: Diagnostic = errorIn(
  '',
  'not-a-list',
  'Manifests are a list of objects: [rollout, service, …].',
  'Put one object into a list; a text is for parseManifests.',
)

/** Copies objects that somebody hands over; they may hold anything, themselves among it. */
export function objectDocuments(
  objects: readonly unknown[],
  adjusted: Limits = {},
): ObjectDocuments {
  const listed = itemsOf(objects)
  if (listed === null) return { documents: [], diagnostics: [notAList] }
  const documents: Document[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, object] of listed.entries()) {
    const plain = plainJson(object, adjusted)
    if (plain.ok) documents.push(documentOf(plain.value))
    else {
      const { code, hint } = remedyOfCopy(plain)
      const what = `The object at ${index} is not read. ${objectionToCopy(plain)}`
      diagnostics.push(errorIn('', code, what, hint))
    }
  }
  return { documents, diagnostics }
}

// A list may be a proxy that throws, too.
function itemsOf(objects: unknown): readonly unknown[] | null {
  try {
    return Array.isArray(objects) ? [...objects] : null
  } catch {
    return null
  }
}
