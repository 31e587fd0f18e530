/** A set of Unicode code points, asked one at a time. */
export type RuneSet = (rune: number) => boolean

/** One entry of a class; `negated` is the entry's own (`\D` in `[\Da]`), not the class's. */
export interface ClassItem {
  readonly matches: RuneSet
  readonly negated: boolean
}

/** The set of a class. Under `i` a rune is in an entry as soon as one of its other cases is. */
export function runeSet(
  items: readonly ClassItem[],
  { negated, foldCase }: { readonly negated: boolean; readonly foldCase: boolean },
): RuneSet {
  const member = (rune: number): boolean => {
    for (const item of items) {
      const found = foldCase ? casesOf(rune).some(item.matches) : item.matches(rune)
      if (found !== item.negated) return true
    }
    return false
  }
  // Nearly every rune of a metric's text is ASCII, so those 128 answers are worked out once.
  const ascii = Array.from({ length: 128 }, (_, rune) => member(rune) !== negated)
  return (rune) => (rune < 128 ? ascii[rune] === true : member(rune) !== negated)
}

export function runeRange(from: number, to: number): ClassItem {
  return { matches: (rune) => rune >= from && rune <= to, negated: false }
}

/** The set of one literal rune. */
export function literal(rune: number, foldCase: boolean): RuneSet {
  return foldCase
    ? runeSet([runeRange(rune, rune)], { negated: false, foldCase })
    : (other) => other === rune
}

export function isWordRune(rune: number): boolean {
  return (
    (rune >= 0x61 && rune <= 0x7a) ||
    (rune >= 0x41 && rune <= 0x5a) ||
    (rune >= 0x30 && rune <= 0x39) ||
    rune === 0x5f
  )
}

const perl: { readonly [letter: string]: RuneSet } = {
  d: (rune) => rune >= 0x30 && rune <= 0x39,
  // RE2's \s has no vertical tab, unlike JavaScript's.
  s: (rune) => rune === 9 || rune === 10 || rune === 12 || rune === 13 || rune === 32,
  w: isWordRune,
}

/** `\d \s \w` and their opposites `\D \S \W`; null for every other letter. */
export function perlClass(letter: string): ClassItem | null {
  const lower = letter.toLowerCase()
  if (!Object.hasOwn(perl, lower)) return null
  const matches = perl[lower]
  return matches === undefined ? null : { matches, negated: letter !== lower }
}

const alpha: RuneSet = (rune) => isWordRune(rune) && rune > 0x39 && rune !== 0x5f
const digit: RuneSet = (rune) => rune >= 0x30 && rune <= 0x39
const posix: { readonly [name: string]: RuneSet } = {
  alnum: (rune) => alpha(rune) || digit(rune),
  alpha,
  ascii: (rune) => rune <= 0x7f,
  blank: (rune) => rune === 9 || rune === 32,
  cntrl: (rune) => rune <= 0x1f || rune === 0x7f,
  digit,
  graph: (rune) => rune >= 0x21 && rune <= 0x7e,
  lower: (rune) => rune >= 0x61 && rune <= 0x7a,
  print: (rune) => rune >= 0x20 && rune <= 0x7e,
  punct: (rune) => rune >= 0x21 && rune <= 0x7e && !alpha(rune) && !digit(rune),
  space: (rune) => (rune >= 9 && rune <= 13) || rune === 32,
  upper: (rune) => rune >= 0x41 && rune <= 0x5a,
  word: isWordRune,
  xdigit: (rune) => digit(rune) || (rune >= 0x41 && rune <= 0x46) || (rune >= 0x61 && rune <= 0x66),
}

/** `alpha` and `^alpha` of `[[:alpha:]]` and `[[:^alpha:]]`; null for an unknown name. */
export function posixClass(name: string): ClassItem | null {
  const negated = name.startsWith('^')
  const bare = negated ? name.slice(1) : name
  const matches = Object.hasOwn(posix, bare) ? posix[bare] : undefined
  return matches === undefined ? null : { matches, negated }
}

/** The category (`L`, `Lu`) or script (`Greek`) of `\p{…}`; null for an unknown name. */
export function unicodeClass(name: string): RuneSet | null {
  // Case and separators are free, as since Go 1.25: `\p{lu}` is `\p{Lu}`.
  const bare = name.replace(/[ _-]/g, '')
  const canonical = bare.slice(0, 1).toUpperCase() + bare.slice(1).toLowerCase()
  if (canonical === 'Any') return () => true
  // One rune at a time leaves JavaScript's matcher nothing to backtrack over.
  const tester =
    unicodeTester(`gc=${canonical}`) ??
    unicodeTester(`Script=${canonical}`) ??
    unicodeTester(`Script=${name}`)
  if (tester === null) return null
  // Go's category C is only what is assigned to Cc, Cf, Co and Cs.
  const isAssigned = /^\P{Cn}$/u
  return (rune) => {
    const text = String.fromCodePoint(rune)
    return tester.test(text) && (canonical !== 'C' || isAssigned.test(text))
  }
}

function unicodeTester(property: string): RegExp | null {
  if (!/^\w+=[A-Za-z_]+$/.test(property)) return null
  try {
    return new RegExp(`^\\p{${property}}$`, 'u')
  } catch {
    return null
  }
}

// Runes that share their capital with another rune: Unicode's simple folding puts them in one
// circle.
const sharedCapitals = [0x17f, 0x212a, 0x212b, 0xb5, 0x3d0, 0x3d1, 0x3d5, 0x3d6, 0x3f0, 0x3f1]
const circles = new Map<number, readonly number[]>(
  [...sharedCapitals, 0x3c2, 0x3f5, 0x1e9b, 0x1fbe, 0x345, 0x1e9e].flatMap((rune) => {
    const circle = [...new Set([rune, ...simpleCases(rune)])]
    return circle.map((member) => [member, circle] as const)
  }),
)

/** The rune and its other cases, by Unicode's simple case folding. */
function casesOf(rune: number): readonly number[] {
  const circle = circles.get(rune)
  if (circle !== undefined) return circle
  // The Turkish i with and without a dot folds with nothing.
  if (rune === 0x131 || rune === 0x130) return [rune]
  return [rune, ...simpleCases(rune)]
}

function simpleCases(rune: number): readonly number[] {
  const text = String.fromCodePoint(rune)
  const upper = text.toUpperCase()
  const lower = text.toLowerCase()
  return [upper, lower, upper.toLowerCase(), lower.toUpperCase()]
    .filter((other) => [...other].length === 1)
    .map((other) => other.codePointAt(0) ?? rune)
}
