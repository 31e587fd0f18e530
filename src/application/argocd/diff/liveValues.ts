import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'
import { groupOf, type Unstructured } from '../object.ts'
import { isBuiltIn } from './builtIn.ts'
import { type IgnoreDifferences, withoutIgnored } from './ignoreDifferences.ts'
import { withoutPointer } from './jsonPointer.ts'
import { mergeKeyOf } from './strategicMerge.ts'

/**
 * Git's object with the live values where differences are ignored, so that applying it leaves them
 * alone (`RespectIgnoreDifferences=true`). In a custom resource a list is one value: if anything in
 * it is ignored, all of the live one is taken.
 */
export function withLiveValues(
  target: Unstructured,
  live: Unstructured,
  rules: readonly IgnoreDifferences[],
): Unstructured {
  const found = withoutPointer(live, '/status')
  const wanted = withoutIgnored(target, rules)
  return filled(wanted, withoutIgnored(found, rules), found, isBuiltIn(groupOf(target)))
}

// What the live object has more of than its stripped self is what is ignored.
function filled(
  target: JsonObject,
  stripped: JsonObject,
  live: JsonObject,
  byKey: boolean,
): JsonObject {
  const result: Record<string, Json> = { ...target }
  for (const [key, value] of Object.entries(live)) {
    const known = stripped[key]
    if (known === undefined) result[key] = value
    else if (!sameJson(known, value)) {
      result[key] = filledMember(key, target[key] ?? null, known, value, byKey)
    }
  }
  return result
}

function filledMember(key: string, target: Json, stripped: Json, live: Json, byKey: boolean): Json {
  if (isJsonObject(stripped) && isJsonObject(live)) {
    return filled(isJsonObject(target) ? target : {}, stripped, live, byKey)
  }
  if (!Array.isArray(live) || !Array.isArray(stripped) || !Array.isArray(target)) return live
  const mergeKey = byKey ? mergeKeyOf(key, live) : null
  if (mergeKey === null) return live
  return target.map((entry: Json): Json => {
    const at = live.findIndex((one: Json) =>
      sameJson(nameIn(one, mergeKey), nameIn(entry, mergeKey)),
    )
    return at < 0 ? entry : filledMember('', entry, stripped[at] ?? null, live[at] ?? null, byKey)
  })
}

function nameIn(entry: Json, mergeKey: string): Json {
  return isJsonObject(entry) ? (entry[mergeKey] ?? null) : null
}
