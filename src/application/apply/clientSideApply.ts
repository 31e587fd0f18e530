import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'
import { referenceOf } from '../reference.ts'
import { granularityOf, itemElement } from './schema.ts'

/**
 * `kubectl apply` as it is without `--server-side`, and as Argo CD syncs by default: three ways.
 * What was applied last and is not any more goes, what is applied and stands otherwise is written,
 * and nobody else's fields are touched. `live` is null for an object that is not there, `last` for
 * one that was never applied.
 *
 * Kinds of Kubernetes' own get a strategic merge patch (lists that have keys item by item), custom
 * resources a JSON merge patch, to which every list is one value.
 */
export function clientSideApply(
  live: JsonObject | null,
  last: JsonObject | null,
  applied: JsonObject,
): JsonObject {
  if (live === null) return applied
  const merge = isBuiltIn(applied) ? strategic : jsonMerge
  const next = mergeMembers(live, last ?? {}, applied, merge)
  return sameJson(next, live) ? live : next
}

/** The groups whose Go types kubectl has compiled in. */
const builtInGroups: ReadonlySet<string> = new Set([
  ...['', 'apps', 'batch', 'autoscaling', 'policy', 'networking.k8s.io', 'storage.k8s.io'],
  ...['rbac.authorization.k8s.io', 'scheduling.k8s.io', 'admissionregistration.k8s.io'],
  ...['coordination.k8s.io', 'discovery.k8s.io', 'node.k8s.io', 'certificates.k8s.io'],
])

function isBuiltIn(object: JsonObject): boolean {
  return builtInGroups.has(referenceOf(object).group)
}

/** How a member is merged that is there, or applied, and is no object on both sides. */
interface Merge {
  readonly lists: (
    name: string,
    live: readonly Json[],
    last: Json | undefined,
    applied: readonly Json[],
  ) => readonly Json[]
  /** `retainKeys`: only what is applied stays, whoever wrote the rest. */
  readonly retainsKeys: (name: string) => boolean
}

const jsonMerge: Merge = {
  lists: (_name, _live, _last, applied) => applied,
  retainsKeys: () => false,
}

const strategic: Merge = {
  lists: mergeItems,
  retainsKeys: (name) => retaining.has(name),
}

/** `patchStrategy:"retainKeys"` in Kubernetes' types: unions, of which one member is given. */
const retaining: ReadonlySet<string> = new Set(['strategy', 'volumes', 'resourceClaims'])

function mergeMembers(
  live: JsonObject,
  last: JsonObject,
  applied: JsonObject,
  merge: Merge,
): JsonObject {
  const merged = new Map(Object.entries(live))
  for (const name of Object.keys(last)) if (!Object.hasOwn(applied, name)) merged.delete(name)
  for (const [name, value] of Object.entries(applied)) {
    // A member that is written as null is asked to be gone.
    if (value === null) merged.delete(name)
    else merged.set(name, mergeMember(name, own(live, name), own(last, name), value, merge))
  }
  return Object.fromEntries(merged)
}

function mergeMember(
  name: string,
  live: Json | undefined,
  last: Json | undefined,
  applied: Json,
  merge: Merge,
): Json {
  if (Array.isArray(applied)) {
    return Array.isArray(live) ? merge.lists(name, live, last, applied) : applied
  }
  if (!isJsonObject(applied)) return applied
  const before = isJsonObject(last) ? last : {}
  if (!isJsonObject(live)) return mergeMembers({}, before, applied, merge)
  const kept = merge.retainsKeys(name) ? only(live, applied) : live
  return mergeMembers(kept, before, applied, merge)
}

// Kubernetes' server-side apply knows items by more keys than its patches do: those by the first.
function mergeItems(
  name: string,
  live: readonly Json[],
  last: Json | undefined,
  applied: readonly Json[],
): readonly Json[] {
  const granularity = granularityOf(name, applied)
  if (granularity.kind === 'atomic' || granularity.kind === 'map') return applied
  const by =
    granularity.kind === 'list'
      ? { ...granularity, keys: granularity.keys.slice(0, 1) }
      : granularity
  const keyed = (items: readonly Json[]): ReadonlyMap<string, Json> =>
    new Map(items.map((item) => [itemElement(item, by), item]))
  const before = keyed(Array.isArray(last) ? last : [])
  const present = keyed(live)
  const asked = keyed(applied)
  const items = new Map(
    [...asked].map(([key, item]) => [
      key,
      mergeMember(name, present.get(key), before.get(key), item, strategic),
    ]),
  )
  const others = [...present].filter(([key]) => !asked.has(key) && !before.has(key))
  return inOrder([...present.keys()], others, [...items])
}

type Item = readonly [key: string, value: Json]

// `mergeSortedSlice`: items that only others have keep their place before those that follow them in
// the object as it is; what is new comes as early as it can.
function inOrder(
  places: readonly string[],
  others: readonly Item[],
  items: readonly Item[],
): readonly Json[] {
  const list: Json[] = []
  let next = 0
  for (const [key, value] of items) {
    const place = places.indexOf(key)
    while (place >= 0 && next < others.length) {
      const other = others[next] as Item
      if (places.indexOf(other[0]) > place) break
      list.push(other[1])
      next++
    }
    list.push(value)
  }
  return [...list, ...others.slice(next).map(([, value]) => value)]
}

function only(object: JsonObject, members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => Object.hasOwn(members, name)))
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
