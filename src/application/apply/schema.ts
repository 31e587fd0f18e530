import { isJsonObject, type Json } from '../../units/json.ts'

/**
 * How a field is merged and owned: as one value, or part by part. Kubernetes calls the same thing
 * by the same name wherever it stands, in CRDs too, so that the name of a field is enough to know
 * (the markers `+mapType`, `+structType`, `+listType` and `+listMapKey` of its Go types).
 */
export type Granularity =
  | { readonly kind: 'atomic' }
  /** Member by member. */
  | { readonly kind: 'map' }
  /** Item by item, known by these keys. */
  | { readonly kind: 'list'; readonly keys: readonly string[] }
  /** Item by item, known by their values. */
  | { readonly kind: 'set' }

const atomic: Granularity = { kind: 'atomic' }
const map: Granularity = { kind: 'map' }
const set: Granularity = { kind: 'set' }

/** How the field of that name is merged, given its value. Lists nobody gave keys are one value. */
export function granularityOf(name: string, value: Json): Granularity {
  if (Array.isArray(value)) return listOf(name, value)
  if (!isJsonObject(value)) return atomic
  return atomicMaps.has(name) ? atomic : map
}

function listOf(name: string, items: readonly Json[]): Granularity {
  if (sets.has(name)) return set
  const keys = keysOf(name, items)
  return keys === null ? atomic : { kind: 'list', keys }
}

function keysOf(name: string, items: readonly Json[]): readonly string[] | null {
  if (name !== 'ports') return listKeys.get(name) ?? null
  // Containers and Services both have ports, and know them by other keys.
  const ofContainer = items.some((item) => isJsonObject(item) && 'containerPort' in item)
  return [ofContainer ? 'containerPort' : 'port', 'protocol']
}

const atomicMaps: ReadonlySet<string> = new Set([
  ...['selector', 'labelSelector', 'namespaceSelector', 'nodeSelector'],
  ...['secretKeyRef', 'configMapKeyRef', 'fieldRef', 'resourceFieldRef', 'fileKeyRef'],
  ...['secretRef', 'dataSource', 'claimRef', 'scaleTargetRef', 'parametersRef'],
])

const sets: ReadonlySet<string> = new Set(['finalizers'])

const listKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['containers', ['name']],
  ['initContainers', ['name']],
  ['ephemeralContainers', ['name']],
  ['env', ['name']],
  ['volumes', ['name']],
  ['volumeMounts', ['mountPath']],
  ['volumeDevices', ['devicePath']],
  ['imagePullSecrets', ['name']],
  ['hostAliases', ['ip']],
  ['resourceClaims', ['name']],
  ['claims', ['name']],
  ['schedulingGates', ['name']],
  ['topologySpreadConstraints', ['topologyKey', 'whenUnsatisfiable']],
  ['ownerReferences', ['uid']],
])

/** What a key is where an item does not give it: the schema's default. */
const keyDefaults: Readonly<Record<string, Json>> = { protocol: 'TCP' }

/** The path element of an item of a list. */
export function itemElement(item: Json, granularity: Granularity): string {
  if (granularity.kind !== 'list' || !isJsonObject(item)) return `v:${JSON.stringify(item)}`
  const known = granularity.keys
    .map((key): [string, Json] => [key, item[key] ?? keyDefaults[key] ?? null])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `k:${JSON.stringify(Object.fromEntries(known))}`
}
