import { mergeObject } from '../../../document/mergePatch.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'

/**
 * How kubectl and Argo CD predict a custom resource: the live object, changed by what Git has and
 * relieved of what was applied last and is in Git no more. Fields that only the live object has do
 * not count, inside lists of equal length neither.
 */
export function predictedCustom(
  lastApplied: JsonObject,
  desired: JsonObject,
  live: JsonObject,
): JsonObject {
  const known = restrictedTo(lastApplied, live) as JsonObject
  const additions = withoutDeletions(mergePatchFrom(known, desired))
  const deletions = onlyDeletions(mergePatchFrom(lastApplied, desired))
  return mergeObject(live, overlaid(deletions, additions))
}

/** The merge patch that turns the one object into the other. */
export function mergePatchFrom(from: JsonObject, to: JsonObject): JsonObject {
  const patch: Record<string, Json> = {}
  for (const [key, value] of Object.entries(to)) {
    const before = from[key]
    if (before === undefined || !Object.hasOwn(from, key)) patch[key] = value
    else if (isJsonObject(before) && isJsonObject(value)) {
      const inner = mergePatchFrom(before, value)
      if (Object.keys(inner).length > 0) patch[key] = inner
    } else if (!sameJson(before, value)) patch[key] = value
  }
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) patch[key] = null
  return patch
}

/** What of a value the other has a place for: list entries beyond the other's end stay. */
export function restrictedTo(known: Json, value: Json): Json {
  if (Array.isArray(known) && Array.isArray(value)) {
    return value.map(
      (entry: Json, at): Json =>
        at < known.length ? restrictedTo(known[at] ?? null, entry) : entry,
    )
  }
  if (!isJsonObject(known) || !isJsonObject(value)) return value
  const entries = Object.keys(known)
    .filter((key) => Object.hasOwn(value, key))
    .map((key): [string, Json] => [key, restrictedTo(known[key] ?? null, value[key] ?? null)])
  return Object.fromEntries(entries)
}

// An empty object that was added is a value; one that is left over from deletions is nothing.
function withoutDeletions(patch: JsonObject): JsonObject {
  return filtered(patch, (value) => value !== null, withoutDeletions, true)
}

function onlyDeletions(patch: JsonObject): JsonObject {
  return filtered(patch, (value) => value === null, onlyDeletions, false)
}

function filtered(
  patch: JsonObject,
  isKept: (value: Json) => boolean,
  inside: (patch: JsonObject) => JsonObject,
  keepsEmpty: boolean,
): JsonObject {
  const entries = Object.entries(patch).flatMap(([key, value]): [string, Json][] => {
    if (!isJsonObject(value)) return isKept(value) ? [[key, value]] : []
    if (Object.keys(value).length === 0) return keepsEmpty ? [[key, value]] : []
    const inner = inside(value)
    return Object.keys(inner).length > 0 ? [[key, inner]] : []
  })
  return Object.fromEntries(entries)
}

function overlaid(below: JsonObject, above: JsonObject): JsonObject {
  const both: Record<string, Json> = { ...below }
  for (const [key, value] of Object.entries(above)) {
    const under = both[key]
    both[key] = isJsonObject(under) && isJsonObject(value) ? overlaid(under, value) : value
  }
  return both
}
