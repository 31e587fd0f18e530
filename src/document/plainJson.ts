import type { Json } from '../units/json.ts'
import { type LimitName, type Limits, limits, mostOf } from '../units/limits.ts'
import { setMember } from '../units/setMember.ts'
import { type Path, pathText } from './path.ts'

/** A copy of some value as plain data, or why there is none. */
export type PlainJson =
  | { readonly ok: true; readonly value: Json }
  /** The limit that it is beyond. */
  | { readonly ok: false; readonly beyond: LimitName; readonly most: number }
  /** Where it does not let itself be looked at. */
  | { readonly ok: false; readonly beyond: 'sight'; readonly path: Path }

/**
 * A copy of a value as plain data: members that are undefined are gone, as `JSON.stringify` leaves
 * them out, and null stands for what is no data (functions, NaN). Data that holds itself is too
 * deep, and what holds the same thing again and again has too many parts. Each member is looked at
 * once, so that one which says something else each time is what it said; one that throws instead (a
 * getter, a proxy that was revoked) makes the whole no data.
 */
export function plainJson(value: unknown, adjusted: Limits = {}): PlainJson {
  const depth = mostOf('depth', adjusted)
  const parts = mostOf('parts', adjusted)
  const copying: Copying = { depth, parts, spent: 0, beyond: null, path: [] }
  const copied = copy(value, 0, copying)
  const { beyond, path } = copying
  if (beyond === null) return { ok: true, value: copied }
  if (beyond === 'sight') return { ok: false, beyond, path: path.toReversed() }
  return { ok: false, beyond, most: copying[beyond] }
}

/** Why something was not copied, in one sentence. */
export function objectionToCopy(plain: PlainJson & { readonly ok: false }): string {
  if (plain.beyond !== 'sight') {
    return `It has more than ${plain.most} ${limits[plain.beyond].counts}.`
  }
  const place = pathText(plain.path)
  return `${place === '' ? 'It' : place} throws when it is looked at.`
}

/** The code of the diagnostic that says so, and what to do. */
export function remedyOfCopy({ beyond }: PlainJson & { readonly ok: false }): {
  readonly code: string
  readonly hint: string
} {
  return beyond === 'sight'
    ? { code: 'unreadable', hint: 'Give plain data: no getters that throw, no revoked proxies.' }
    : { code: limits[beyond].code, hint: 'Does it hold itself, or one thing many times?' }
}

interface Copying {
  readonly depth: number
  readonly parts: number
  spent: number
  beyond: 'depth' | 'parts' | 'sight' | null
  /** Of what does not let itself be looked at, the innermost key first. */
  readonly path: (string | number)[]
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
  const keys = look(copying, () => (Array.isArray(value) ? Object.keys(value) : null))
  return keys === null ? copyMembers(value, depth, copying) : copyItems(value, keys, depth, copying)
}

function copyItems(
  value: object,
  keys: readonly string[],
  depth: number,
  copying: Copying,
): readonly Json[] {
  const list: Json[] = []
  for (const key of keys) {
    list.push(copyMember(value, key, Number(key), depth, copying) ?? null)
    if (copying.beyond !== null) break
  }
  return list
}

function copyMembers(value: object, depth: number, copying: Copying): Json {
  const members: Record<string, Json> = {}
  for (const key of look(copying, () => Object.keys(value)) ?? []) {
    const member = copyMember(value, key, key, depth, copying)
    if (member !== undefined) setMember(members, key, member)
    if (copying.beyond !== null) return null
  }
  return members
}

/** undefined: there is none. */
function copyMember(
  value: object,
  key: string,
  place: string | number,
  depth: number,
  copying: Copying,
): Json | undefined {
  copying.spent += 1
  if (copying.spent > copying.parts) copying.beyond ??= 'parts'
  if (copying.beyond !== null) return undefined
  const member = look(copying, () => (value as Readonly<Record<string, unknown>>)[key])
  const copied = member === undefined ? undefined : copy(member, depth + 1, copying)
  if (copying.beyond === 'sight') copying.path.push(place)
  return copied
}

function look<Seen>(copying: Copying, at: () => Seen): Seen | null {
  try {
    return at()
  } catch {
    copying.beyond ??= 'sight'
    return null
  }
}
