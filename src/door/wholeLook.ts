import { type Form, type Mismatch, mismatchOf, type RecordForm } from './form.ts'

/** Nothing that is read is deeper (`limits.depth`). */
const DEEPEST = 600
/** No object that is read has more parts (`limits.parts`). */
const MOST = 200_000
/** Above it a number is no longer whole milliseconds, pods or per cent of anything. */
const LARGEST = 2 ** 53

/**
 * The first place where a value is not of a form, however deep; null: it is in order, and what went
 * wrong with it is a mistake of ours. What stands in itself, or in itself twice, has no end.
 */
export function wholeLook(form: Form, value: unknown): Mismatch | null {
  let seen = 0
  return mismatchOf(form, value, DEEPEST, beyond)

  function beyond(wanted: Form, found: unknown, depth: number): Mismatch | null {
    seen += 1
    if (depth === 0 || seen > MOST || isStrange(found)) return { path: '', wanted, value: found }
    if (typeof found !== 'object' || found === null) return null
    const { may, list, by } = wanted as Partial<RecordForm & { list: Form; by: Form }>
    // A list may have holes, which only a copy shows.
    if (list !== undefined) return within([...(found as unknown[])].entries(), () => list, depth)
    if (by !== undefined) return within(Object.entries(found), () => by, depth)
    if (may === undefined) return null
    const given = Object.entries(found).filter(
      ([key, part]) => Object.hasOwn(may, key) && part !== undefined,
    )
    return within(given, (key) => may[key] as Form, depth)
  }

  function within(
    parts: Iterable<[number | string, unknown]>,
    of: (key: number | string) => Form,
    depth: number,
  ): Mismatch | null {
    for (const [key, part] of parts) {
      const found = mismatchOf(of(key), part, depth - 1, beyond)
      const place = typeof key === 'number' ? `[${key}]` : `.${key}`
      if (found !== null) return { ...found, path: place + found.path }
    }
    return null
  }
}

// An infinite bound may do no harm, but here something went wrong; a class is called with `new`.
function isStrange(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) > LARGEST
  return typeof value === 'function' && `${value}`.startsWith('class')
}
