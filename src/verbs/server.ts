import { recordIn, textIn } from '../document/fields.ts'
import { mergeObject } from '../document/mergePatch.ts'
import { compareText } from '../go/order.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import {
  alreadyExists,
  conflicting,
  kindOf,
  notFound,
  type Resource,
  UNAPPLICABLE,
} from './resource.ts'
import type { Refusal, Write } from './write.ts'

export type Response =
  | { readonly ok: true; readonly object: JsonObject }
  /** In the words of client-go. */
  | { readonly ok: false; readonly reason: Refusal; readonly message: string }

/**
 * The API server, as far as the verbs see it: objects that are read, patched, replaced and created
 * one after the other, and a record of all that was sent. It belongs to one run of one verb.
 */
export interface Server {
  readonly namespace: string
  /** The Rollout's CRD has a status subresource. */
  readonly rolloutStatus: boolean
  objects: readonly JsonObject[]
  readonly writes: Write[]
  /** So many updates are still refused, because somebody else was quicker. */
  conflicts: number
}

export function read(server: Server, resource: Resource, name: string): Response {
  const object = server.objects.find((one) => is(server, one, resource, name))
  if (object !== undefined) return { ok: true, object }
  return { ok: false, reason: 'NotFound', message: notFound(resource, name) }
}

/** All of a resource in the order in which the API server lists them: by name. */
export function listObjects(server: Server, resource: Resource): readonly JsonObject[] {
  return server.objects
    .filter((one) => is(server, one, resource, nameOf(one)))
    .sort((a, b) => compareText(nameOf(a), nameOf(b)))
}

/** A JSON merge patch of the object or of its status. */
export function merge(
  server: Server,
  resource: Resource,
  name: string,
  body: JsonObject,
  subresource: 'status' | '' = '',
): Response {
  const found = read(server, resource, name)
  const sent = { resource, name, subresource, type: 'merge', body } as const
  const apart = hasStatus(server, resource)
  if (!found.ok || (subresource === 'status' && !apart)) {
    const message = found.ok ? NO_SUCH_RESOURCE : found.message
    return refuse(server, sent, 'NotFound', message)
  }
  const merged = mergeObject(found.object, body)
  return accept(
    server,
    sent,
    found.object,
    apart ? only(subresource, found.object, merged) : merged,
  )
}

/** A JSON patch that replaces one value; the path names members of objects. */
export function replace(
  server: Server,
  resource: Resource,
  name: string,
  path: string,
  value: Json,
): Response {
  const found = read(server, resource, name)
  const body = [{ op: 'replace', path, value }]
  const sent = { resource, name, subresource: '', type: 'json', body } as const
  if (!found.ok) return refuse(server, sent, 'NotFound', found.message)
  const replaced = replacedAt(found.object, path.split('/').slice(1), value)
  return replaced === null
    ? refuse(server, sent, 'Invalid', UNAPPLICABLE)
    : accept(server, sent, found.object, replaced)
}

const NO_SUCH_RESOURCE = 'the server could not find the requested resource'

/** The whole object in place of the one that was read. */
export function update(server: Server, resource: Resource, object: JsonObject): Response {
  const name = nameOf(object)
  const sent = { resource, name, subresource: '', type: 'update', body: object } as const
  const found = read(server, resource, name)
  if (!found.ok) return refuse(server, sent, 'NotFound', found.message)
  if (server.conflicts > 0) {
    server.conflicts--
    return refuse(server, sent, 'Conflict', conflicting(resource, name))
  }
  return accept(server, sent, found.object, object)
}

/**
 * A new object in a namespace; the suffix stands behind `metadata.generateName` where it has no
 * name. Kinds without a namespace cannot be created in this way.
 */
export function createObject(
  server: Server,
  resource: Resource,
  object: JsonObject,
  namespace: string,
  suffix = '',
): Response {
  const metadata = recordIn(object, 'metadata')
  const name = textIn(metadata, 'name') || `${textIn(metadata, 'generateName')}${suffix}`
  const sent = { resource, name, subresource: '', type: 'create', body: object } as const
  if (kindOf(resource).clusterScoped) return refuse(server, sent, 'NotFound', NO_SUCH_RESOURCE)
  const present = server.objects.some(
    (one) => isOf(one, resource, name) && namespaceOf(one) === namespace,
  )
  if (present) return refuse(server, sent, 'AlreadyExists', alreadyExists(resource, name))
  const created = { ...object, metadata: { ...metadata, name, namespace } }
  server.writes.push({ ...sent, refused: '' })
  server.objects = [...server.objects, created]
  return { ok: true, object: created }
}

export function nameOf(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'name')
}

function accept(
  server: Server,
  sent: Omit<Write, 'refused'>,
  before: JsonObject,
  object: JsonObject,
): Response {
  server.writes.push({ ...sent, refused: '' })
  server.objects = server.objects.map((one) => (one === before ? object : one))
  return { ok: true, object }
}

function refuse(
  server: Server,
  sent: Omit<Write, 'refused'>,
  reason: Refusal,
  message: string,
): Response {
  server.writes.push({ ...sent, refused: reason })
  return { ok: false, reason, message }
}

function hasStatus(server: Server, resource: Resource): boolean {
  const { statusSubresource } = kindOf(resource)
  return statusSubresource === 'asInstalled' ? server.rolloutStatus : statusSubresource
}

// With a status subresource one write changes the status and nothing else, or all but the status.
function only(subresource: 'status' | '', before: JsonObject, after: JsonObject): JsonObject {
  const from = subresource === 'status' ? after : before
  const { status: _, ...rest } = subresource === 'status' ? before : after
  return from.status === undefined ? rest : { ...rest, status: from.status }
}

function replacedAt(
  object: JsonObject,
  [key = '', ...deeper]: readonly string[],
  value: Json,
): JsonObject | null {
  const present = Object.hasOwn(object, key) ? object[key] : undefined
  if (present === undefined) return null
  if (deeper.length === 0) return { ...object, [key]: value }
  const within = isJsonObject(present) ? replacedAt(present, deeper, value) : null
  return within === null ? null : { ...object, [key]: within }
}

function is(server: Server, object: JsonObject, resource: Resource, name: string): boolean {
  const here = kindOf(resource).clusterScoped || namespaceOf(object) === server.namespace
  return here && isOf(object, resource, name)
}

function isOf(object: JsonObject, resource: Resource, name: string): boolean {
  const { kind, group } = kindOf(resource)
  const [before] = textIn(object, 'apiVersion').split('/')
  const ofGroup = group === '' ? before === 'v1' : before === group
  return object.kind === kind && ofGroup && nameOf(object) === name
}

function namespaceOf(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'namespace') || 'default'
}
