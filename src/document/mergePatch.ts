import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { setMember } from '../units/setMember.ts'

/**
 * A JSON merge patch (RFC 7386), as `kubectl patch --type merge` sends it: objects are merged
 * member by member, null removes a member, everything else (lists too) replaces what was there.
 * Neither argument is changed.
 */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch
  const merged: Record<string, Json> = {}
  if (isJsonObject(target)) {
    for (const [key, value] of Object.entries(target)) setMember(merged, key, value)
  }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else setMember(merged, key, mergePatch(own(merged, key), value))
  }
  return merged
}

/** The same where both are objects, which is what a patch of a Kubernetes object is. */
export function mergeObject(target: JsonObject, patch: JsonObject): JsonObject {
  return mergePatch(target, patch) as JsonObject
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
