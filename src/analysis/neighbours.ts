import type { ComparedValue } from '../expr/places.ts'

/**
 * Values, their neighbours on both sides, what lies between them, and what is none of them: each
 * once, those that were given before their neighbours.
 */
export function neighboursOf(values: readonly ComparedValue[]): readonly ComparedValue[] {
  const found: ComparedValue[] = []
  const numbers = values.filter((value) => typeof value === 'number')
  for (const number of numbers) {
    found.push(number, number + 1, number > 0 ? number / 2 : number * 2 - 1)
  }
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  for (const [index, number] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next === undefined) continue
    // Ends of a range that holds none of the others.
    found.push((number + next) / 2)
    // One may be what the value is multiplied with, or divided by.
    if (next !== 0) found.push(number / next, number / next / 2)
    if (number !== 0) found.push(next / number, (next / number) * 2)
  }
  if (numbers.length > 0) found.push(0)
  const texts = values.filter((value) => typeof value === 'string')
  for (const text of texts) found.push(text, plainText(text))
  if (texts.some((text) => !['NaN', '+Inf'].includes(text))) found.push('another text')
  if (values.some((value) => typeof value === 'boolean')) found.push(true, false)
  // What is nothing, or is not.
  if (values.includes(null)) found.push(null, 1)
  return [...new Set(found)]
}

/** A text that a regular expression finds, where it is one of the simple ones. */
function plainText(pattern: string): string {
  const alternative = /\((?:\?:)?([^|()]*)(?:\|[^()]*)?\)/g
  const [first = ''] = pattern.replace(alternative, '$1').split('|')
  return first.replace(/[\^$]|\.[*+]/g, '').replace(/\\[dw][*+]?|\[0-9\][*+]?/g, '1')
}
