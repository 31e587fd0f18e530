/**
 * The same text, kept as engines keep the names of properties: two of those are compared by address
 * and not letter by letter. For hashes and names, which a pass compares over and over.
 */
export function interned(text: string): string {
  // Without a prototype an object is a dictionary, and does not get a hidden class for every name.
  const names: Record<string, true> = Object.create(null)
  names[text] = true
  return Object.keys(names)[0] ?? text
}
