import { plainJson } from '../document/plainJson.ts'
import { valueWords } from '../door/wording.ts'

// A message is read by a person. What is shown in it may be larger than any text, and hold itself.

const LONGEST_TEXT = 60
const LONGEST_DATA = 200
const LONGEST_LINE = 400
const MOST_LINES = 300

/** What somebody handed over instead of something else, in words that fit into a sentence. */
export function shownArgument(value: unknown): string {
  if (typeof value !== 'string') return valueWords(value)
  return JSON.stringify(cutAfter(LONGEST_TEXT, value))
}

/** Plain data, as far as it fits on a line; of what is larger than that, what it is. */
export function shownData(value: unknown): string {
  const plain = plainJson(value, { depth: 20, parts: 1000 })
  return plain.ok ? cutAfter(LONGEST_DATA, JSON.stringify(plain.value)) : valueWords(value)
}

/**
 * As much of a text as anybody reads: neither its lines nor their number have a limit by itself.
 */
export function readableText(text: string): string {
  const lines = text.split('\n')
  const shown = lines.slice(0, MOST_LINES).map((line) => cutAfter(LONGEST_LINE, line))
  const more = lines.length - shown.length
  return [...shown, ...(more === 0 ? [] : [`… and ${more} lines more`])].join('\n')
}

function cutAfter(most: number, text: string): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`
}
