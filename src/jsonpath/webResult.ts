import { formatJson } from '../go/format.ts'
import type { Json } from '../units/json.ts'
import { evaluatePath } from './evaluate.ts'
import { type Found, goTypeOf } from './found.ts'
import type { JsonPath } from './node.ts'
import { parseJsonPath } from './parse.ts'

export type WebResult =
  | {
      readonly ok: true
      /** What the conditions see as `result`. */
      readonly result: Json
      /** The `value` of the measurement. */
      readonly value: string
      /** The Go type of `result`: `float64`, `string`, `map[string]interface {}`, `<nil>` … */
      readonly goType: string
      readonly mapOrderDecides: boolean
    }
  | {
      readonly ok: false
      readonly error: string
      /** `parse`: no body would do. `panic`: the original's process crashes. */
      readonly stage: 'parse' | 'find' | 'novalue' | 'panic'
    }

/**
 * What the web provider of Argo Rollouts makes of a response body and its `jsonPath` (`{$}` if
 * empty): the first value that the path finds. A body that is not JSON is a string as it stands,
 * whatever the path; but a path that cannot be parsed fails every measurement.
 */
export function webResult(body: string, jsonPath: string): WebResult {
  const parsed = parseJsonPath(jsonPath === '' ? '{$}' : jsonPath)
  if (!parsed.ok) return { ok: false, error: parsed.error, stage: 'parse' }
  const decoded = decodeBody(body)
  if (decoded === null) {
    return { ok: true, result: body, value: body, goType: 'string', mapOrderDecides: false }
  }
  return firstValue(parsed.path, decoded.document)
}

/** The same for a document that is already decoded. */
function firstValue(path: JsonPath, document: Json): WebResult {
  const found = evaluatePath(path, document)
  if (!found.ok) {
    return found.panic
      ? { ok: false, error: found.error, stage: 'panic' }
      : { ok: false, error: `Could not find JSONPath in body: ${found.error}`, stage: 'find' }
  }
  const first = found.groups.find((group) => group.length > 0)?.[0]
  if (first === undefined) {
    return { ok: false, error: 'result of web metric produced no value', stage: 'novalue' }
  }
  if (first.kind === 'none') {
    const error = 'reflect: call of reflect.Value.Interface on zero Value'
    return { ok: false, error, stage: 'panic' }
  }
  return {
    ok: true,
    result: first.kind === 'json' ? first.value : Number(first.value),
    value: textOf(first),
    goType: goTypeOf(first),
    mapOrderDecides: found.mapOrderDecides,
  }
}

function textOf(found: Found): string {
  if (found.kind === 'none') return ''
  return found.kind === 'json' ? formatJson(found.value) : String(found.value)
}

/**
 * How deep a body may be nested to be JSON. Go's limit is 10,000 levels, which is more than can be
 * walked recursively in every engine; a deeper body is text here, as it is there.
 */
const DEEPEST = 1000

/** Go refuses what JavaScript would take: numbers beyond a double, and bodies nested too deeply. */
function decodeBody(body: string): { readonly document: Json } | null {
  let document: Json
  try {
    document = JSON.parse(body) as Json
  } catch {
    return null
  }
  return isDecodable(document) ? { document } : null
}

function isDecodable(document: Json): boolean {
  let level: Json[] = [document]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST || level.some((value) => value === Infinity || value === -Infinity)) {
      return false
    }
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? (Object.values(value) as Json[]) : [],
    )
  }
  return true
}
