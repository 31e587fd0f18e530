/**
 * The same text, kept as engines keep the names of properties: two of those are compared by address
 * and not letter by letter. For hashes and names, which a pass compares over and over.
 */
export function interned(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text
}
