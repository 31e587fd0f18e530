/**
 * Words that somebody may have meant: those that begin like it, and those that two letters put in,
 * taken away or exchanged make of it. (cobra's SuggestionsFor)
 */
export function suggestionsFor(word: string, known: readonly string[]): readonly string[] {
  const lower = word.toLowerCase()
  return known.filter((name) => name.startsWith(lower) || distance(lower, name) <= FURTHEST)
}

const FURTHEST = 2

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const exchanged = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(exchanged, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
