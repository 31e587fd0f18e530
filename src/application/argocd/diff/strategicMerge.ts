import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'

/**
 * Lists whose entries are one and the same if a field of theirs is (`patchMergeKey` in Kubernetes'
 * types). A container's ports and a Service's have two names for it.
 */
const mergeKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['containers', ['name']],
  ['initContainers', ['name']],
  ['ephemeralContainers', ['name']],
  ['env', ['name']],
  ['volumes', ['name']],
  ['imagePullSecrets', ['name']],
  ['secrets', ['name']],
  ['resourceClaims', ['name']],
  ['schedulingGates', ['name']],
  ['ports', ['containerPort', 'port']],
  ['volumeMounts', ['mountPath']],
  ['volumeDevices', ['devicePath']],
  ['hostAliases', ['ip']],
  ['topologySpreadConstraints', ['topologyKey']],
  ['ownerReferences', ['uid']],
])

/** The field by which the entries of a list are told apart; null: the list is one value. */
export function mergeKeyOf(listName: string, list: readonly Json[]): string | null {
  const names = mergeKeys.get(listName)
  return names?.find((name) => list.every((entry) => has(entry, name))) ?? null
}

/**
 * How a strategic merge patch predicts an object of a built-in kind: as for custom resources, but
 * the entries of some lists are found by name, so that a sidecar that only the live object has does
 * not count.
 */
export function predictedBuiltIn(
  lastApplied: JsonObject,
  desired: JsonObject,
  live: JsonObject,
): JsonObject {
  const merged: Record<string, Json> = { ...live }
  for (const key of Object.keys(lastApplied)) {
    if ((desired[key] ?? null) === null) delete merged[key]
  }
  for (const [key, value] of Object.entries(desired)) {
    if (value === null) delete merged[key]
    else merged[key] = predictedMember(key, lastApplied[key] ?? null, value, live[key] ?? null)
  }
  return merged
}

function predictedMember(key: string, lastApplied: Json, desired: Json, live: Json): Json {
  if (isJsonObject(desired)) {
    if (!isJsonObject(live)) return desired
    return predictedBuiltIn(isJsonObject(lastApplied) ? lastApplied : {}, desired, live)
  }
  if (!Array.isArray(desired) || !Array.isArray(live)) return desired
  const before: readonly Json[] = Array.isArray(lastApplied) ? lastApplied : []
  if (key === 'finalizers') return [...live, ...desired.filter((name) => !live.includes(name))]
  const mergeKey = mergeKeyOf(key, desired)
  if (mergeKey === null) return sameJson(desired, live) ? live : desired
  return mergedList(mergeKey, before, desired, live)
}

function mergedList(
  mergeKey: string,
  lastApplied: readonly Json[],
  desired: readonly Json[],
  live: readonly Json[],
): Json {
  const named = (list: readonly Json[], name: Json): Json | null =>
    list.find((entry) => sameJson(nameIn(entry, mergeKey), name)) ?? null
  const merged = desired.map((entry): Json => {
    const name = nameIn(entry, mergeKey)
    return predictedMember('', named(lastApplied, name), entry, named(live, name))
  })
  const others = live.filter((entry) => {
    const name = nameIn(entry, mergeKey)
    return named(desired, name) === null && named(lastApplied, name) === null
  })
  // The live order stays unless Git has another one for the entries that both have.
  const place = (entry: Json): number =>
    live.findIndex((one) => sameJson(nameIn(one, mergeKey), nameIn(entry, mergeKey)))
  const inOrder = merged.every(
    (entry, at) => at === 0 || place(merged[at - 1] ?? null) < place(entry),
  )
  return inOrder
    ? [...merged, ...others].sort((a, b) => place(a) - place(b))
    : [...merged, ...others]
}

function has(entry: Json, name: string): boolean {
  return isJsonObject(entry) && Object.hasOwn(entry, name)
}

function nameIn(entry: Json, mergeKey: string): Json {
  return isJsonObject(entry) ? (entry[mergeKey] ?? null) : null
}
