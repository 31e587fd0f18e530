import { formatFloat } from '../units/goFormat.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { goQuoted } from './goQuoted.ts'
import type { Substituted } from './substitute.ts'

/**
 * A `fieldRef.fieldPath` outside `metadata`, walked through a Rollout's JSON: parts are separated by runs of `.`,
 * `[` and `]`, a list takes a number. Quotes in brackets are part of a name here.
 */
export function walkFields(rollout: JsonObject, path: string): Substituted<string> {
  let value: Json | undefined = rollout
  for (const part of path.split(/[.[\]]+/)) {
    if (part === '') continue
    if (Array.isArray(value)) {
      if (!/^[+-]?[0-9]+$/.test(part)) return { ok: false, error: `invalid index '${part}'` }
      const index = Number(part)
      if (index >= value.length) return { ok: false, error: `index ${index} out of range` }
      value = value[index]
    } else if (isJsonObject(value)) {
      value = Object.hasOwn(value, part) ? value[part] : undefined
    } else return { ok: false, error: `invalid path ${path} in rollout` }
  }
  if (value === undefined || value === null) {
    return { ok: false, error: `invalid path ${path} in rollout` }
  }
  if (typeof value === 'object') {
    return { ok: false, error: `path ${path} in rollout must terminate in a primitive value` }
  }
  return { ok: true, value: typeof value === 'number' ? formatFloat(value) : String(value) }
}

/**
 * A `fieldRef.fieldPath` that begins with `metadata`, read the way the downward API does: name, namespace, uid,
 * labels and annotations, one of the latter two by `['key']`. A missing key is ''.
 */
export function extractDownward(rollout: JsonObject, path: string): Substituted<string> {
  const metadata = isJsonObject(rollout.metadata) ? rollout.metadata : {}
  const subscripted = /^(.+?)\['(.*)'\]$/s.exec(path)
  if (subscripted !== null) return extractKey(metadata, path, subscripted)
  switch (path) {
    case 'metadata.annotations':
    case 'metadata.labels':
      return { ok: true, value: formatMap(mapOf(metadata[path.slice(9)])) }
    case 'metadata.name':
    case 'metadata.namespace':
    case 'metadata.uid': {
      const value = metadata[path.slice(9)]
      return { ok: true, value: typeof value === 'string' ? value : '' }
    }
    default:
      return { ok: false, error: `unsupported fieldPath: ${path}` }
  }
}

function extractKey(
  metadata: JsonObject,
  path: string,
  [, field = '', key = '']: RegExpExecArray,
): Substituted<string> {
  if (field !== 'metadata.annotations' && field !== 'metadata.labels') {
    return { ok: false, error: `fieldPath ${goQuoted(path)} does not support subscript` }
  }
  const isLabel = field === 'metadata.labels'
  const objection = objectionToKey(isLabel ? key : key.toLowerCase())
  if (objection !== '') {
    return { ok: false, error: `invalid key subscript in ${path}: ${objection}` }
  }
  return { ok: true, value: mapOf(metadata[field.slice(9)])[key] ?? '' }
}

function mapOf(value: Json | undefined): Readonly<Record<string, string>> {
  return isJsonObject(value) ? (value as Readonly<Record<string, string>>) : {}
}

// The downward API prints a map as one `key="value"` a line, sorted.
function formatMap(map: Readonly<Record<string, string>>): string {
  return Object.keys(map)
    .sort()
    .map((key) => `${key}=${goQuoted(map[key] ?? '')}`)
    .join('\n')
}

const PREFIX = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/

// What Kubernetes calls a qualified name: an optional DNS prefix, a slash, and a name of at most 63 characters.
function objectionToKey(key: string): string {
  const parts = key.split('/')
  if (parts.length > 2) return objectionToNames
  const [prefix, name] = parts.length === 2 ? parts : [null, parts[0]]
  const problems: string[] = []
  if (prefix === '') problems.push('prefix part must be non-empty')
  else if (typeof prefix === 'string' && !PREFIX.test(prefix)) {
    problems.push(
      "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    )
  }
  if (name === undefined || name === '') problems.push('name part must be non-empty')
  else if (name.length > 63) problems.push('name part must be no more than 63 bytes')
  if (name === undefined || !NAME.test(name)) {
    problems.push(
      "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
    )
  }
  return problems.join(';')
}

const objectionToNames =
  "a qualified name must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
