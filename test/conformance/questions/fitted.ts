const EQUAL = 1e-6

/**
 * What was answered, as far as it was asked for: a number that is as close as the row wants is the expected
 * one, so that what is left differs. `X` may be off by `XTolerance`; lists have to be as long as expected.
 */
export function fitted(expected: unknown, actual: unknown): unknown {
  return fitWithin(expected, actual, EQUAL)
}

function fitWithin(expected: unknown, actual: unknown, tolerance: number): unknown {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(expected - actual) <= tolerance ? expected : actual
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return actual.map((one, index) =>
      index < expected.length ? fitWithin(expected[index], one, tolerance) : one,
    )
  }
  if (!isRecord(expected) || !isRecord(actual)) return actual
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => {
      const own = expected[`${key}Tolerance`]
      // What is said of the row, and not by the answer.
      if (key === 'note' || key.endsWith('Tolerance')) return [key, value]
      return [key, fitWithin(value, actual[key], typeof own === 'number' ? own : tolerance)]
    }),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
