/**
 * Colours a text as the word that decides about it wants (the text itself, if no other is named).
 */
export type Paint = (text: string, word?: string) => string

// ANSI's colours of text, by the signs and words that the plugin knows (`colorMapping` of its
// command `get`). Whatever else it colours gets 0, which is no colour, but written all the same.
const codes: Readonly<Record<string, number>> = {
  '◷': 33,
  '◌': 94,
  '⚠': 31,
  '?': 33,
  '✔': 32,
  '✖': 31,
  canary: 33,
  stable: 32,
  active: 32,
  preview: 94,
  ping: 94,
  pong: 94,
  Pending: 94,
  Running: 94,
}

/** As the plugin paints in a terminal, or not at all (`--no-color`). */
export function paintOf(color: boolean): Paint {
  return color ? painted : (text) => text
}

function painted(text: string, word: string = text): string {
  const code = Object.hasOwn(codes, word) ? codes[word] : 0
  return `\u001b[${code}m${text}\u001b[0m`
}

/** A text without its colours. */
export function unpainted(text: string): string {
  return text.split('\u001b').map(withoutCode).join('')
}

function withoutCode(part: string, index: number): string {
  return index === 0 ? part : part.replace(/^\[\d*m/, '')
}
