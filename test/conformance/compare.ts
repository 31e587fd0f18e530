/**
 * Where two plain values first differ, as a path such as `$.moments[3].phase`; null if they are deeply equal.
 * The order of keys does not matter, and a key that is undefined is a key that is absent.
 */
export function firstDifference(expected: unknown, actual: unknown, path = '$'): string | null {
  if (expected === actual || (Number.isNaN(expected) && Number.isNaN(actual))) return null
  if (!isObject(expected) || !isObject(actual)) return path
  if (Array.isArray(expected) !== Array.isArray(actual)) return path
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return differenceOfLists(expected, actual, path)
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const found = firstDifference(expected[key], actual[key], `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

function differenceOfLists(
  expected: readonly unknown[],
  actual: readonly unknown[],
  path: string,
): string | null {
  const length = Math.max(expected.length, actual.length)
  for (let index = 0; index < length; index++) {
    const here = `${path}[${index}]`
    if (index >= expected.length || index >= actual.length) return here
    const found = firstDifference(expected[index], actual[index], here)
    if (found !== null) return found
  }
  return null
}

/** The part of a value that a path of `firstDifference` names; undefined if there is none. */
export function partAt(value: unknown, path: string): unknown {
  let part = value
  for (const [, key, index] of path.matchAll(/\.([^.[]+)|\[(\d+)\]/g)) {
    if (!isObject(part)) return undefined
    part = part[key ?? index ?? '']
  }
  return part
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
