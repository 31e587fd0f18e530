import {
  type ApiServer,
  applying,
  deleted,
  notFoundError,
  readStored,
  stored,
  updating,
} from '../../../../src/application/apply/apiServer.ts'
import type { ObjectReference } from '../../../../src/application/reference.ts'
import { mergeObject } from '../../../../src/document/mergePatch.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../../src/units/json.ts'

/** Somebody else's change of an object of the cluster. */
export interface Mutation {
  readonly manager: string
  readonly verb: string
  /** Such as `Rollout/demo`, in the namespace default. */
  readonly object: string
  readonly patch?: Json
  readonly replicas?: number
}

const apiVersions: Readonly<Record<string, readonly [string, string]>> = {
  Rollout: ['argoproj.io', 'v1alpha1'],
  AnalysisTemplate: ['argoproj.io', 'v1alpha1'],
  Deployment: ['apps', 'v1'],
  Job: ['batch', 'v1'],
  HorizontalPodAutoscaler: ['autoscaling', 'v2'],
}

export function mutated(
  server: ApiServer,
  mutation: Mutation,
): { server: ApiServer; error: string } {
  const [kind = '', name = ''] = mutation.object.split('/')
  const [group, version] = apiVersions[kind] ?? ['', 'v1']
  const reference: ObjectReference = { group, version, kind, namespace: 'default', name }
  const live = readStored(server, reference)
  const { manager, verb, patch } = mutation
  if (live === null && verb !== 'create' && verb !== 'apply') {
    return { server, error: notFoundError(reference) }
  }
  if (verb === 'delete') return { server: deleted(server, reference), error: '' }
  const answer =
    verb === 'apply'
      ? applying(server, { ...identity(reference), ...withIdentity(patch, reference) }, manager)
      : updating(server, next(live ?? {}, mutation), manager, subresourceOf(verb))
  if (answer.refused) return { server, error: answer.message }
  return { server: stored(server, answer.object), error: '' }
}

function identity({ group, version, kind, namespace, name }: ObjectReference): JsonObject {
  const apiVersion = group === '' ? version : `${group}/${version}`
  return { apiVersion, kind, metadata: { namespace, name } }
}

function withIdentity(patch: Json | undefined, { namespace, name }: ObjectReference): JsonObject {
  const object = isJsonObject(patch) ? patch : {}
  const metadata = isJsonObject(object.metadata) ? object.metadata : {}
  return { ...object, metadata: { ...metadata, namespace, name } }
}

function subresourceOf(verb: string): string {
  return verb === 'status' || verb === 'scale' ? verb : ''
}

function next(live: JsonObject, { verb, patch, replicas }: Mutation): JsonObject {
  switch (verb) {
    case 'create':
      return patch as JsonObject
    case 'json':
      return (patch as readonly JsonObject[]).reduce(jsonPatched, live)
    case 'scale':
      return mergeObject(live, { spec: { replicas: replicas ?? 0 } })
    case 'strategic':
      return mergeObject(live, withPorts(live, patch as JsonObject))
    default:
      return mergeObject(live, patch as JsonObject)
  }
}

/** A strategic merge patch merges the ports of a Service by number; new ones come first. */
function withPorts(live: JsonObject, patch: JsonObject): JsonObject {
  const [from, to] = [live.spec, patch.spec].map((spec) => (isJsonObject(spec) ? spec.ports : null))
  if (!Array.isArray(to)) return patch
  const patched = to as readonly JsonObject[]
  const others = (Array.isArray(from) ? (from as readonly JsonObject[]) : []).map((port) => {
    const change = patched.find((each) => each.port === port.port)
    return change === undefined ? port : mergeObject(port, change)
  })
  const added = patched.filter(({ port }) => !others.some((each) => each.port === port))
  return { ...patch, spec: { ...(patch.spec as JsonObject), ports: [...added, ...others] } }
}

function jsonPatched(document: JsonObject, { op, path, value }: JsonObject): JsonObject {
  const names = String(path).split('/').slice(1)
  const at = (within: Json, depth: number): Json => {
    const name = (names[depth] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
    const last = depth === names.length - 1
    if (Array.isArray(within)) {
      const index = name === '-' ? within.length : Number(name)
      const items = [...within] as Json[]
      if (!last) items[index] = at(items[index] ?? null, depth + 1)
      else if (op === 'add') items.splice(index, 0, value ?? null)
      else if (op === 'remove') items.splice(index, 1)
      else items[index] = value ?? null
      return items
    }
    const { [name]: inner, ...others } = within as JsonObject
    if (!last) return { ...(within as JsonObject), [name]: at(inner ?? null, depth + 1) }
    return op === 'remove' ? others : { ...(within as JsonObject), [name]: value ?? null }
  }
  return at(document, 0) as JsonObject
}
