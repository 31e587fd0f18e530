/**
 * Whether a text matches one of Argo CD's patterns: `*` stands for anything, `?` for one character,
 * `[abc]` and `[!abc]` for one of a set, `{a,b}` for one of several texts. A pattern that cannot be
 * read matches nothing.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const tokens = alternatives(pattern)
  return tokens?.some((single) => matches(single, [...text], 0, 0)) ?? false
}

interface Token {
  readonly kind: 'any' | 'one' | 'set' | 'text'
  readonly characters: readonly string[]
  readonly negated: boolean
}

const any: Token = { kind: 'any', characters: [], negated: false }
const one: Token = { kind: 'one', characters: [], negated: false }

// Spelled out, so that each has no braces left; null: a bracket is never closed.
function alternatives(pattern: string): readonly (readonly Token[])[] | null {
  const open = bracesIn(pattern)
  if (open === 'unclosed') return null
  if (open !== null) {
    const spelled = open.choices.map((choice) => alternatives(open.before + choice + open.after))
    return spelled.some((list) => list === null) ? null : spelled.flatMap((list) => list ?? [])
  }
  const tokens = tokensOf(pattern)
  return tokens === null ? null : [tokens]
}

interface Braces {
  readonly before: string
  readonly choices: readonly string[]
  readonly after: string
}

function bracesIn(pattern: string): Braces | 'unclosed' | null {
  const from = indexOutside(pattern, '{', 0)
  if (from < 0) return null
  const choices: string[] = []
  let depth = 0
  let begin = from + 1
  for (let at = from; at < pattern.length; at++) {
    const character = pattern[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === ',' && depth === 1) {
      choices.push(pattern.slice(begin, at))
      begin = at + 1
    } else if (character === '}' && --depth === 0) {
      choices.push(pattern.slice(begin, at))
      return { before: pattern.slice(0, from), choices, after: pattern.slice(at + 1) }
    }
  }
  return 'unclosed'
}

function indexOutside(pattern: string, sought: string, start: number): number {
  for (let at = start; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++
    else if (pattern[at] === sought) return at
  }
  return -1
}

function tokensOf(pattern: string): readonly Token[] | null {
  const tokens: Token[] = []
  const characters = [...pattern]
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    if (character === '*') tokens.push(any)
    else if (character === '?') tokens.push(one)
    else if (character === '[') {
      const end = characters.indexOf(']', at + 1)
      if (end < 0) return null
      const inside = characters.slice(at + 1, end)
      const negated = inside[0] === '!'
      tokens.push({ kind: 'set', characters: ranged(negated ? inside.slice(1) : inside), negated })
      at = end
    } else {
      const literal = character === '\\' ? (characters[++at] ?? '') : character
      tokens.push({ kind: 'text', characters: [literal], negated: false })
    }
  }
  return tokens
}

// `a-c` stands for a, b and c.
function ranged(inside: readonly string[]): readonly string[] {
  const [low, dash, high] = inside
  if (inside.length !== 3 || dash !== '-' || low === undefined || high === undefined) return inside
  const from = low.codePointAt(0) ?? 0
  const length = Math.max(0, (high.codePointAt(0) ?? 0) - from + 1)
  return Array.from({ length }, (_, step) => String.fromCodePoint(from + step))
}

function matches(
  tokens: readonly Token[],
  text: readonly string[],
  token: number,
  at: number,
): boolean {
  const next = tokens[token]
  if (next === undefined) return at === text.length
  if (next.kind === 'any') {
    for (let end = at; end <= text.length; end++) {
      if (matches(tokens, text, token + 1, end)) return true
    }
    return false
  }
  const character = text[at]
  if (character === undefined) return false
  const fits = next.kind === 'one' || next.characters.includes(character) !== next.negated
  return fits && matches(tokens, text, token + 1, at + 1)
}
