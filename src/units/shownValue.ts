/**
 * A value that is something else than it should be, in few words: texts and numbers as they are,
 * of anything larger only what it is. It may be circular, or larger than any text.
 */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'symbol' || typeof value === 'function') return `a ${typeof value}`
  if (typeof value !== 'object' || value === null) return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}
