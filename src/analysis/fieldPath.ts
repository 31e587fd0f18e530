import { formatFloat } from '../go/format.ts'
import { quote } from '../go/string.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { objectionToQualifiedName } from './qualifiedName.ts'
import type { Substituted } from './substitute.ts'

/**
 * A `fieldRef.fieldPath` outside `metadata`, walked through a Rollout's JSON: parts are separated
 * by runs of `.`, `[` and `]`, a list takes a number. Quotes in brackets are part of a name here.
 */
export function walkFields(rollout: JsonObject, path: string): Substituted<string> {
  let value: Json | undefined = rollout
  for (const part of path.split(/[.[\]]/)) {
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
 * A `fieldRef.fieldPath` that begins with `metadata`, read the way the downward API does: name,
 * namespace, uid, labels and annotations, one of the latter two by `['key']`. A missing key is ''.
 */
export function extractDownward(rollout: JsonObject, path: string): Substituted<string> {
  const metadata = isJsonObject(rollout.metadata) ? rollout.metadata : {}
  const subscripted = /(.+?)\['(.*)'\]$/s.exec(path)
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
    return { ok: false, error: `fieldPath ${quote(path)} does not support subscript` }
  }
  const isLabel = field === 'metadata.labels'
  const objection = objectionToQualifiedName(isLabel ? key : key.toLowerCase())
  if (objection !== '') {
    return { ok: false, error: `invalid key subscript in ${path}: ${objection}` }
  }
  const map = mapOf(metadata[field.slice(9)])
  return { ok: true, value: Object.hasOwn(map, key) ? (map[key] ?? '') : '' }
}

function mapOf(value: Json | undefined): Readonly<Record<string, string>> {
  return isJsonObject(value) ? (value as Readonly<Record<string, string>>) : {}
}

// The downward API prints a map as one `key="value"` a line, sorted.
function formatMap(map: Readonly<Record<string, string>>): string {
  return Object.keys(map)
    .sort()
    .map((key) => `${key}=${quote(map[key] ?? '')}`)
    .join('\n')
}
