import { isJsonObject, type Json } from '../../units/json.ts'

/**
 * Plain data with one thing less: a member, an entry, or a number closer to nothing. A signal's
 * series loses its points before it becomes a single answer.
 */
export function* smallerValues(value: Json): Iterable<Json> {
  if (Array.isArray(value)) yield* smallerLists(value)
  else if (isJsonObject(value)) {
    for (const key of Object.keys(value)) {
      const { [key]: _, ...rest } = value
      yield rest
    }
    for (const [key, member] of Object.entries(value)) {
      for (const smaller of smallerValues(member)) yield { ...value, [key]: smaller }
    }
  } else if (typeof value === 'number') yield* smallerNumbers(value)
  else if (typeof value === 'string') yield* smallerTexts(value)
}

function* smallerLists(list: readonly Json[]): Iterable<Json> {
  for (let size = list.length; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from + size <= list.length; from += size) yield list.toSpliced(from, size)
  }
  for (const [index, entry] of list.entries()) {
    for (const smaller of smallerValues(entry)) yield list.with(index, smaller)
  }
}

function* smallerNumbers(number: number): Iterable<number> {
  if (!Number.isInteger(number) || number <= 0) return
  const tried = new Set([0, 1, Math.floor(number / 2), Math.floor(number * 0.9), number - 1])
  for (const smaller of tried) if (smaller < number) yield smaller
}

// Durations and percentages.
function* smallerTexts(text: string): Iterable<string> {
  const found = /^(\d+)(s|m|h|%)$/.exec(text)
  if (found === null) return
  const [, digits = '', unit = ''] = found
  const longer = { m: 60, h: 60 }[unit]
  if (longer !== undefined) yield `${Number(digits) * longer - 1}${unit === 'm' ? 's' : 'm'}`
  for (const smaller of smallerNumbers(Number(digits))) if (smaller > 0) yield `${smaller}${unit}`
}
