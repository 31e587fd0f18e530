import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'
import { below, type FieldSet, noFields, setOf, union } from './fieldSet.ts'
import { type Granularity, granularityOf, itemElement } from './schema.ts'

// What structured-merge-diff does with the values that managedFields are about.

/** The fields that an object sets: its leaves, items of its lists, and members that are empty. */
export function fieldsOf(object: JsonObject): FieldSet {
  return fieldsAt('', object)
}

function fieldsAt(name: string, value: Json): FieldSet {
  const granularity = granularityOf(name, value)
  if (isJsonObject(value) && granularity.kind === 'map') {
    const members: string[] = []
    const children: [string, FieldSet][] = []
    for (const [key, inner] of Object.entries(value)) {
      if (isLeaf(key, inner)) members.push(`f:${key}`)
      else children.push([`f:${key}`, fieldsAt(key, inner)])
    }
    return setOf(members, children)
  }
  if (!Array.isArray(value) || granularity.kind === 'atomic') return noFields
  return setOf(
    value.map((item) => itemElement(item, granularity)),
    value.map((item) => [itemElement(item, granularity), fieldsAt('', item)]),
  )
}

/** A value that is owned as a whole. */
function isLeaf(name: string, value: Json): boolean {
  if (isJsonObject(value) && Object.keys(value).length === 0) return true
  return granularityOf(name, value).kind === 'atomic'
}

/** How one object differs from another, field by field. */
export interface FieldComparison {
  readonly added: FieldSet
  readonly modified: FieldSet
  readonly removed: FieldSet
}

const same: FieldComparison = { added: noFields, modified: noFields, removed: noFields }

export function compareObjects(before: JsonObject, after: JsonObject): FieldComparison {
  return compareMembers(before, after)
}

function compareMembers(before: JsonObject, after: JsonObject): FieldComparison {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].reduce(
    (sofar, key) => joined(sofar, compareAt(`f:${key}`, key, before[key], after[key])),
    same,
  )
}

/** The difference at one element; what is new or gone is so with all that it holds. */
function compareAt(
  element: string,
  name: string,
  before: Json | undefined,
  after: Json | undefined,
): FieldComparison {
  if (
    before === after ||
    (before !== undefined && after !== undefined && sameJson(before, after))
  ) {
    return same
  }
  if (before === undefined || before === null) return only('added', element, name, after ?? null)
  if (after === undefined || after === null) return only('removed', element, name, before)
  const granularity = granularityOf(name, after)
  if (granularity.kind === 'map' && isJsonObject(before) && isJsonObject(after)) {
    return under(element, compareMembers(before, after))
  }
  const lists = Array.isArray(before) && Array.isArray(after)
  if (!lists || granularity.kind === 'atomic' || granularity.kind === 'map') {
    return { ...same, modified: setOf([element], []) }
  }
  return under(element, compareItems(before, after, granularity))
}

function only(
  what: 'added' | 'removed',
  element: string,
  name: string,
  value: Json,
): FieldComparison {
  const inside = isLeaf(name, value) ? noFields : everythingAt(name, value)
  return { ...same, [what]: setOf([element], [[element, inside]]) }
}

// Unlike in an applied configuration, what leads to something new is new itself.
function everythingAt(name: string, value: Json): FieldSet {
  const fields = fieldsAt(name, value)
  const parents = (set: FieldSet): FieldSet =>
    setOf(
      [...set.members, ...set.children.keys()],
      [...set.children].map(([element, child]) => [element, parents(child)]),
    )
  return parents(fields)
}

function compareItems(
  before: readonly Json[],
  after: readonly Json[],
  granularity: Granularity,
): FieldComparison {
  const [old, now] = [byElement(before, granularity), byElement(after, granularity)]
  return [...new Set([...old.keys(), ...now.keys()])].reduce(
    (sofar, element) => joined(sofar, compareAt(element, '', old.get(element), now.get(element))),
    same,
  )
}

function byElement(items: readonly Json[], granularity: Granularity): ReadonlyMap<string, Json> {
  return new Map(items.map((item) => [itemElement(item, granularity), item]))
}

function under(element: string, { added, modified, removed }: FieldComparison): FieldComparison {
  const nest = (set: FieldSet) => setOf([], [[element, set]])
  return { added: nest(added), modified: nest(modified), removed: nest(removed) }
}

function joined(a: FieldComparison, b: FieldComparison): FieldComparison {
  return {
    added: union(a.added, b.added),
    modified: union(a.modified, b.modified),
    removed: union(a.removed, b.removed),
  }
}

/** The live object with all that is applied laid over it. */
export function mergeObjects(live: JsonObject, applied: JsonObject): JsonObject {
  return mergeAt('', live, applied) as JsonObject
}

function mergeAt(name: string, live: Json | undefined, applied: Json | undefined): Json {
  if (applied === undefined) return live ?? null
  if (live === undefined || live === null) return applied
  const granularity = granularityOf(name, applied)
  if (granularity.kind === 'map' && isJsonObject(live) && isJsonObject(applied)) {
    const merged: Record<string, Json> = { ...live }
    for (const [key, value] of Object.entries(applied)) merged[key] = mergeAt(key, live[key], value)
    return merged
  }
  if (!Array.isArray(live) || !Array.isArray(applied)) return applied
  if (granularity.kind === 'atomic' || granularity.kind === 'map') return applied
  return mergeItems(live, applied, granularity)
}

/**
 * Items in the order in which they are applied; those that only the live list has stay where they
 * stood among them.
 */
function mergeItems(
  live: readonly Json[],
  applied: readonly Json[],
  granularity: Granularity,
): readonly Json[] {
  const there = byElement(live, granularity)
  const wanted = applied.map((item) => itemElement(item, granularity))
  const shared = wanted.filter((element) => there.has(element))
  const merged: Json[] = []
  const taken = new Set<string>()
  let from = 0
  const takeOthers = (until: string | undefined): void => {
    for (; from < live.length; from += 1) {
      const item = live[from] as Json
      const element = itemElement(item, granularity)
      if (element === until) return
      if (!wanted.includes(element)) merged.push(item)
    }
  }
  for (const [index, item] of applied.entries()) {
    const element = wanted[index] as string
    const next = shared.find((each) => !taken.has(each))
    if (from < live.length) takeOthers(next)
    merged.push(mergeAt('', there.get(element), item))
    taken.add(element)
    if (element === next && from < live.length) from += 1
  }
  takeOthers(undefined)
  return merged
}

/** The object without these fields. What loses its last member goes as well. */
export function removeFields(object: JsonObject, fields: FieldSet): JsonObject {
  const kept = removeMembers(object, fields)
  return kept ?? {}
}

function removeMembers(object: JsonObject, fields: FieldSet): JsonObject | null {
  const kept: Record<string, Json> = {}
  for (const [key, value] of Object.entries(object)) {
    if (fields.members.has(`f:${key}`)) continue
    const inner = below(fields, `f:${key}`)
    const left = inner === noFields ? value : removeAt(key, value, inner)
    if (left !== null || value === null) kept[key] = left
  }
  return Object.keys(kept).length === 0 ? null : kept
}

function removeAt(name: string, value: Json, fields: FieldSet): Json {
  const granularity = granularityOf(name, value)
  if (isJsonObject(value)) {
    if (granularity.kind !== 'map' || Object.keys(value).length === 0) return value
    return removeMembers(value, fields)
  }
  if (!Array.isArray(value) || granularity.kind === 'atomic') return value
  const kept = (value as readonly Json[]).flatMap((item) => {
    const element = itemElement(item, granularity)
    if (fields.members.has(element)) return []
    const left = removeAt('', item, below(fields, element))
    return left === null ? [] : [left]
  })
  return kept.length === 0 ? null : kept
}
