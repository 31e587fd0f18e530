import { nearest } from '../document/nearest.ts'
import { shownArgument } from './shown.ts'

/**
 * What is wrong with options that a matcher takes; '' if nothing is. One that is misspelt would be
 * one that is left out, and what it limits would not be looked at.
 */
export function objectionToOptions(
  name: string,
  options: unknown,
  known: readonly string[],
): string {
  const keys = keysOf(options)
  if (keys === null) {
    return `${name} is ${shownArgument(options)}, and has to be an object: { ${known.join(', ')} }`
  }
  const stranger = keys.find((key) => !known.includes(key))
  if (stranger === undefined) return ''
  const meant = nearest(stranger, known)
  const hint = meant === null ? `there are ${known.join(', ')}` : `did you mean ${meant}?`
  return `${name} has no ${shownArgument(stranger)}; ${hint}`
}

// null: it is no object, or none that can be looked at.
function keysOf(options: unknown): readonly string[] | null {
  if (typeof options !== 'object' || options === null) return null
  try {
    return Array.isArray(options) ? null : Object.keys(options)
  } catch {
    return null
  }
}
