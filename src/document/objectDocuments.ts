import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { type Limits, limits } from '../units/limits.ts'
import { type Document, documentOf } from './document.ts'
import { beyondLimit, plainJson } from './plainJson.ts'

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
  if (!Array.isArray(objects)) return { documents: [], diagnostics: [notAList] }
  const documents: Document[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, object] of objects.entries()) {
    const plain = plainJson(object, adjusted)
    if (plain.ok) documents.push(documentOf(plain.value))
    else {
      const { code } = limits[plain.beyond]
      const what = `The object at ${index} is not read. ${beyondLimit(plain.beyond, plain.most)}`
      diagnostics.push(errorIn('', code, what, 'Does it hold itself, or one thing many times?'))
    }
  }
  return { documents, diagnostics }
}
