/** The text of a file, and the name by which diagnostics call it. */
export interface NamedText {
  /** Which diagnostics tell as their file. */
  readonly name: string
  /** YAML, one or several documents. */
  readonly text: string
}

/** Manifests as people have them: a text, or several files. */
export type ManifestText = string | readonly NamedText[]

/** The texts of what somebody handed over; null: it holds something that is no text. */
export function namedTexts(given: unknown): readonly NamedText[] | null {
  if (typeof given === 'string') return [{ name: '', text: given }]
  if (!Array.isArray(given)) return null
  // Holes of a list are nothing, too.
  return [...given].every(isNamedText) ? given : null
}

// Plain JavaScript may pass what the type does not hold, a `Buffer` above all.
function isNamedText(one: unknown): one is NamedText {
  if (typeof one !== 'object' || one === null || !('name' in one && 'text' in one)) return false
  return typeof one.name === 'string' && typeof one.text === 'string'
}
