// JavaScript's own search is fast, but takes time in proportion to text times part where both are
// made of few letters. Where that product is large, Knuth, Morris and Pratt are asked: theirs is
// the sum.

const LARGE = 10_000_000

/** Where the part begins first at or behind a place, or -1. */
export function firstPlace(text: string, part: string, from = 0): number {
  if (text.length * part.length < LARGE) return text.indexOf(part, from)
  for (const place of places(text, part, from)) return place
  return -1
}

/** Where the part begins last, or -1. */
export function lastPlace(text: string, part: string): number {
  if (text.length * part.length < LARGE) return text.lastIndexOf(part)
  let last = -1
  for (const place of places(text, part, 0)) last = place
  return last
}

/** What lies between the separators, which are not empty. */
export function partsBetween(text: string, separator: string): string[] {
  if (text.length * separator.length < LARGE) return text.split(separator)
  const parts: string[] = []
  let end = 0
  for (const place of places(text, separator, 0)) {
    // Separators do not overlap.
    if (place < end) continue
    parts.push(text.slice(end, place))
    end = place + separator.length
  }
  return [...parts, text.slice(end)]
}

function* places(text: string, part: string, from: number): Iterable<number> {
  const borders = bordersOf(part)
  let matched = 0
  for (let at = from; at < text.length; at += 1) {
    while (matched > 0 && text[at] !== part[matched]) matched = borders[matched - 1] ?? 0
    if (text[at] === part[matched]) matched += 1
    if (matched < part.length) continue
    yield at - part.length + 1
    matched = borders[matched - 1] ?? 0
  }
}

// For each beginning of the part, how long the longest of its ends is that is also its beginning.
function bordersOf(part: string): Int32Array {
  const borders = new Int32Array(part.length)
  let length = 0
  for (let at = 1; at < part.length; at += 1) {
    while (length > 0 && part[at] !== part[length]) length = borders[length - 1] ?? 0
    if (part[at] === part[length]) length += 1
    borders[at] = length
  }
  return borders
}
