/** A draw of a whole number below a bound. */
export type Draw = (below: number) => number

/**
 * A copy of data with something else in one place, as deep as the draw goes. Only what is copied is
 * another object: the data itself stays as it was. What does not let itself be copied (a getter
 * that throws, a proxy that was revoked) is the place.
 */
export function damaged(data: unknown, value: unknown, draw: Draw, depth: number): unknown {
  try {
    return damagedWithin(data, value, draw, depth)
  } catch {
    return value
  }
}

function damagedWithin(data: unknown, value: unknown, draw: Draw, depth: number): unknown {
  if (depth === 0 || typeof data !== 'object' || data === null) return value
  if (Array.isArray(data)) {
    if (data.length === 0) return value
    const index = draw(data.length)
    return data.with(index, damaged(data[index], value, draw, depth - 1))
  }
  const keys = Object.keys(data)
  const key = keys[draw(keys.length)]
  if (key === undefined) return value
  const inner = (data as Readonly<Record<string, unknown>>)[key]
  return { ...data, [key]: damaged(inner, value, draw, depth - 1) }
}
