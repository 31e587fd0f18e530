import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'

/**
 * A JSON merge patch (RFC 7386), as `kubectl patch --type merge` sends it: objects are merged
 * member by member, null removes a member, everything else (lists too) replaces what was there.
 * Neither argument is changed.
 */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch
  const merged: Record<string, Json> = {}
  if (isJsonObject(target)) {
    for (const [key, value] of Object.entries(target)) define(merged, key, value)
  }
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else define(merged, key, mergePatch(own(merged, key), value))
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

// A member may be called `__proto__`; an assignment would change the object's prototype instead.
function define(object: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') object[key] = value
  else
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
}
