import type { Json } from '../units/json.ts'
import { type LimitName, type Limits, limits, mostOf } from '../units/limits.ts'
import { setMember } from '../units/setMember.ts'

/** A copy of some value as plain data, or the limit that it is beyond. */
export type PlainJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly beyond: LimitName; readonly most: number }

/**
 * A copy of a value as plain data: members that are undefined are gone, as `JSON.stringify` leaves
 * them out, and null stands for what is no data (functions, NaN). Data that holds itself is too
 * deep, and what holds the same thing again and again has too many parts.
 */
export function plainJson(value: unknown, adjusted: Limits = {}): PlainJson {
  const depth = mostOf('depth', adjusted)
  const parts = mostOf('parts', adjusted)
  const copying: Copying = { depth, parts, spent: 0, beyond: null }
  const copied = copy(value, 0, copying)
  const { beyond } = copying
  if (beyond === null) return { ok: true, value: copied }
  return { ok: false, beyond, most: copying[beyond] }
}

/** What is said of data beyond a limit. */
export function beyondLimit(beyond: LimitName, most: number): string {
  return `It has more than ${most} ${limits[beyond].counts}.`
}

interface Copying {
  readonly depth: number
  readonly parts: number
  spent: number
  beyond: 'depth' | 'parts' | null
}

function copy(value: unknown, depth: number, copying: Copying): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : null
    case 'object':
      return value === null ? null : copyParts(value, depth, copying)
    default:
      return null
  }
}

function copyParts(value: object, depth: number, copying: Copying): Json {
  if (depth > copying.depth) copying.beyond ??= 'depth'
  if (copying.beyond !== null) return null
  const isList = Array.isArray(value)
  const list: Json[] = []
  const members: Record<string, Json> = {}
  for (const [key, member] of Object.entries(value)) {
    copying.spent += 1
    if (copying.spent > copying.parts) copying.beyond ??= 'parts'
    if (copying.beyond !== null) return null
    if (isList) list.push(copy(member, depth + 1, copying))
    else if (member !== undefined) setMember(members, key, copy(member, depth + 1, copying))
  }
  return isList ? list : members
}
