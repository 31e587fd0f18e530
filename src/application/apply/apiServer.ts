import { numberIn, recordIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'
import { groupKindOf, type ObjectReference, objectKey, referenceOf } from '../reference.ts'
import { kindRules } from './kindRules.ts'
import { pluralOf, resourceOf, type ServedResource } from './resources.ts'
import { serverSideApply, updateAs } from './serverSideApply.ts'
import { typedErrors } from './typedCheck.ts'

/** What an API server holds. It is a value: to write is to get another one. */
export interface ApiServer {
  /** By {@link objectKey} of what they are. */
  readonly objects: ReadonlyMap<string, JsonObject>
  readonly namespaces: ReadonlySet<string>
}

/** Why a request was refused. */
export interface ServerRefusal {
  readonly refused: true
  /** `metav1.StatusReason`; '' where the error is none of the API's. */
  readonly reason: 'NotFound' | 'Invalid' | ''
  readonly message: string
}

/** An object as it would be stored. */
export interface Accepted {
  readonly refused: false
  readonly object: JsonObject
}

/** @waits for a server that a scenario begins with */
export const emptyServer: ApiServer = { objects: new Map(), namespaces: new Set(['default']) }

export function readStored(server: ApiServer, reference: ObjectReference): JsonObject | null {
  return server.objects.get(objectKey(reference)) ?? null
}

export function stored(server: ApiServer, object: JsonObject): ApiServer {
  return { ...server, objects: new Map(server.objects).set(objectKey(referenceOf(object)), object) }
}

export function deleted(server: ApiServer, reference: ObjectReference): ApiServer {
  const objects = new Map(server.objects)
  objects.delete(objectKey(reference))
  return { ...server, objects }
}

/** What a server-side apply with force comes to; nothing is stored yet, as in a dry run. */
export function applying(
  server: ApiServer,
  applied: JsonObject,
  manager: string,
): Accepted | ServerRefusal {
  const reference = referenceOf(applied)
  const resource = servedOr(server, reference)
  if ('refused' in resource) return resource
  const wrong = typedErrors(applied)
  if (wrong !== '') {
    const { apiVersion, kind } = applied
    const named = `${reference.namespace}/${reference.name}; ${apiVersion}, Kind=${kind}`
    return refusal('', `failed to create typed patch object (${named}): ${wrong}`)
  }
  const live = readStored(server, reference)
  const rule = kindRules.get(groupKindOf(applied))
  const next = serverSideApply(live ?? {}, applied, manager, rule?.defaulted ?? unchanged)
  return written(next, live, resource)
}

/** What an update, a patch or a creation by other means comes to. */
export function updating(
  server: ApiServer,
  next: JsonObject,
  manager: string,
  subresource: string,
): Accepted | ServerRefusal {
  const reference = referenceOf(next)
  const resource = servedOr(server, reference)
  if ('refused' in resource) return resource
  const live = readStored(server, reference)
  const rule = kindRules.get(groupKindOf(next))
  const defaulted = (rule?.defaulted ?? unchanged)(next)
  return written(updateAs(live ?? {}, defaulted, manager, subresource), live, resource)
}

function unchanged(object: JsonObject): JsonObject {
  return object
}

function servedOr(server: ApiServer, reference: ObjectReference): ServedResource | ServerRefusal {
  const resource = resourceOf(reference)
  if (resource === null) {
    const { group, version, kind } = reference
    const apiVersion = group === '' ? version : `${group}/${version}`
    return refusal('', `no matches for kind "${kind}" in version "${apiVersion}"`)
  }
  if (!resource.namespaced) return resource
  const { namespace } = reference
  if (namespace === '')
    return refusal('NotFound', 'the server could not find the requested resource')
  if (!server.namespaces.has(namespace)) {
    return refusal('NotFound', `namespaces "${namespace}" not found`)
  }
  return resource
}

function refusal(reason: ServerRefusal['reason'], message: string): ServerRefusal {
  return { refused: true, reason, message }
}

/** What every write goes through: what is allotted, validation, and the generation. */
function written(
  object: JsonObject,
  live: JsonObject | null,
  { kind, group }: ServedResource,
): Accepted | ServerRefusal {
  const rule = kindRules.get(groupKindOf(object))
  const next = rule === undefined ? object : rule.allotted(object, live)
  const invalid = rule?.invalid(next, live) ?? ''
  if (invalid !== '') {
    const { name } = referenceOf(object)
    const named = group === '' ? kind : `${kind}.${group}`
    return refusal('Invalid', `${named} "${name}" is invalid: ${invalid}`)
  }
  return { refused: false, object: withGeneration(next, live) }
}

/** The generation counts changes outside metadata and status; a Service has none. */
function withGeneration(object: JsonObject, live: JsonObject | null): JsonObject {
  if (ungenerated.has(groupKindOf(object))) return object
  const metadata = recordIn(object, 'metadata')
  const count = numberIn(recordIn(live, 'metadata'), 'generation') ?? 0
  const changed = live === null || !sameJson(contentOf(live), contentOf(object))
  return { ...object, metadata: { ...metadata, generation: changed ? count + 1 : count } }
}

const ungenerated: ReadonlySet<string> = new Set([
  ...['Service', 'ConfigMap', 'Secret', 'ServiceAccount', 'PersistentVolumeClaim'],
  'autoscaling/HorizontalPodAutoscaler',
])

/** All that is neither metadata nor status. */
export function contentOf(object: JsonObject): JsonObject {
  const { metadata: _, status: __, ...body } = object
  return body
}

/**
 * The error of somebody who asks for an object that is not there.
 *
 * @waits for a patch of what is not there
 */
export function notFoundError(reference: ObjectReference): string {
  const resource = resourceOf(reference)
  const plural = resource === null ? reference.kind.toLowerCase() : pluralOf(resource)
  return `${plural} "${reference.name}" not found`
}
