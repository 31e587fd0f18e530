import type { Json, JsonObject } from '../../units/json.ts'
import { isJsonObject } from '../../units/json.ts'

/**
 * A set of fields of an object, as `metadata.managedFields` keeps one for every manager: a tree
 * whose edges are path elements. A field that is a member need not have children, and the other
 * way round: `spec` is on the way to `spec.replicas` without being owned itself.
 *
 * An element is `f:name` of a field, `k:{…}` of an item of a list by its keys, `v:…` of an item of
 * a set by its value (`fieldpath.PathElement`).
 */
export interface FieldSet {
  readonly members: ReadonlySet<string>
  readonly children: ReadonlyMap<string, FieldSet>
}

export const noFields: FieldSet = { members: new Set(), children: new Map() }

export function isEmpty({ members, children }: FieldSet): boolean {
  return members.size === 0 && children.size === 0
}

/** Whether the field itself is a member. */
export function has(set: FieldSet, path: readonly string[]): boolean {
  const last = path.at(-1)
  let at: FieldSet | undefined = set
  for (const element of path.slice(0, -1)) at = at?.children.get(element)
  return last !== undefined && at?.members.has(last) === true
}

/** What the set holds below one element; without it, nothing. */
export function below(set: FieldSet, element: string): FieldSet {
  return set.children.get(element) ?? noFields
}

export function setOf(members: Iterable<string>, children: Iterable<[string, FieldSet]>): FieldSet {
  return {
    members: new Set(members),
    children: new Map([...children].filter(([, child]) => !isEmpty(child))),
  }
}

export function union(a: FieldSet, b: FieldSet): FieldSet {
  if (isEmpty(a)) return b
  if (isEmpty(b)) return a
  const children = new Map(a.children)
  for (const [element, child] of b.children) {
    children.set(element, union(below(a, element), child))
  }
  return setOf([...a.members, ...b.members], children)
}

/** The members of `a` that are none of `b`; what lies below a member of `b` is not concerned. */
export function difference(a: FieldSet, b: FieldSet): FieldSet {
  if (isEmpty(a) || isEmpty(b)) return a
  return setOf(
    [...a.members].filter((element) => !b.members.has(element)),
    [...a.children].map(([element, child]) => [element, difference(child, below(b, element))]),
  )
}

export function intersection(a: FieldSet, b: FieldSet): FieldSet {
  return setOf(
    [...a.members].filter((element) => b.members.has(element)),
    [...a.children].map(([element, child]) => [element, intersection(child, below(b, element))]),
  )
}

/** With every field that leads to a member as a member too; items of lists are not among those. */
export function withParents(set: FieldSet): FieldSet {
  const fields = [...set.children.keys()].filter((element) => element.startsWith('f:'))
  return setOf(
    [...set.members, ...fields],
    [...set.children].map(([element, child]) => [element, withParents(child)]),
  )
}

/** Reads `fieldsV1`. */
export function readFields(json: JsonObject): FieldSet {
  const members: string[] = []
  const children: [string, FieldSet][] = []
  for (const [element, inner] of Object.entries(json)) {
    if (element === '.' || !isJsonObject(inner)) continue
    const names = Object.keys(inner)
    if (names.length === 0 || '.' in inner) members.push(element)
    if (names.some((name) => name !== '.')) children.push([element, readFields(inner)])
  }
  return setOf(members, children)
}

/** Writes `fieldsV1`: a member without anything below it is `{}`, one with has a `.`. */
export function writeFields(set: FieldSet): JsonObject {
  const written: Record<string, Json> = {}
  for (const element of [...new Set([...set.members, ...set.children.keys()])].sort()) {
    const inner = set.children.get(element)
    const member = set.members.has(element)
    if (inner === undefined) written[element] = {}
    else written[element] = { ...(member ? { '.': {} } : {}), ...writeFields(inner) }
  }
  return written
}
