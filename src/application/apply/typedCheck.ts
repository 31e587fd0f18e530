import { formatValue } from '../../go/format.ts'
import { typeNameOf } from '../../go/typeName.ts'
import { serviceSpec } from '../../kinds/kubernetes/service.ts'
import type { Field, Shape } from '../../kinds/shape.ts'
import { rolloutSpec } from '../../plan/rolloutSpec.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { granularityOf } from './schema.ts'

/**
 * What is wrong with an object that is to be applied, in the words of structured-merge-diff; ''
 * if nothing is. Unlike `kubectl apply`, server-side apply refuses fields that it does not know.
 * Of other kinds than these nothing is said.
 */
export function typedErrors(object: JsonObject): string {
  const shape = specs.get(String(object.kind))
  const errors: string[] = []
  if (shape !== undefined && object.spec !== undefined) check(object.spec, shape, '.spec', errors)
  if (errors.length < 2) return errors.join('')
  return `errors:\n${errors.map((error) => `  ${error}`).join('\n')}`
}

const specs: ReadonlyMap<string, Shape> = new Map([
  ['Rollout', rolloutSpec],
  ['Service', serviceSpec],
])

function check(value: Json, shape: Shape, path: string, errors: string[]): void {
  if (value === null) return
  switch (shape.kind) {
    case 'struct':
      if (isJsonObject(value)) checkStruct(value, shape.fields, path, errors)
      else errors.push(`${path}: expected map, got ${held(value)}`)
      return
    case 'map':
      if (!isJsonObject(value)) errors.push(`${path}: expected map, got ${held(value)}`)
      else
        for (const [key, item] of Object.entries(value))
          check(item, shape.of, `${path}.${key}`, errors)
      return
    case 'list':
      if (Array.isArray(value)) checkItems(value, shape.of, path, errors)
      else errors.push(`${path}: expected list, got ${held(value)}`)
      return
    default:
      checkScalar(value, shape.kind, path, errors)
  }
}

function checkStruct(
  value: JsonObject,
  fields: readonly Field[],
  path: string,
  errors: string[],
): void {
  for (const [key, item] of Object.entries(value)) {
    const field = fields.find(({ name }) => name === key)
    if (field !== undefined) check(item, field.shape, `${path}.${key}`, errors)
    // The metadata of a template is kept as it is.
    else if (!path.endsWith('.metadata')) {
      errors.push(`${path}.${key}: field not declared in schema`)
    }
  }
}

function checkItems(items: readonly Json[], of: Shape, path: string, errors: string[]): void {
  const granularity = granularityOf(path.slice(path.lastIndexOf('.') + 1), items)
  for (const [index, item] of items.entries()) {
    const keys = granularity.kind === 'list' && isJsonObject(item) ? granularity.keys : []
    const known = keys.map((key) => {
      const value = (item as JsonObject)[key] ?? (key === 'protocol' ? 'TCP' : '')
      return `${key}=${JSON.stringify(value)}`
    })
    const place = known.length === 0 ? String(index) : known.join(',')
    check(item, of, `${path}[${place}]`, errors)
  }
}

function checkScalar(value: Json, kind: Shape['kind'], path: string, errors: string[]): void {
  const type = typeof value
  if (kind === 'integer' && type !== 'number') {
    errors.push(`${path}: expected numeric (int or float), got ${typeNameOf(value)}`)
  }
  if ((kind === 'text' || kind === 'time') && type !== 'string') {
    errors.push(
      `${path}: expected string, got &value.valueUnstructured{Value:${formatValue(value)}}`,
    )
  }
  if (kind === 'flag' && type !== 'boolean') {
    errors.push(`${path}: expected boolean, got ${held(value)}`)
  }
  const anyScalar = kind === 'quantity' || kind === 'intOrString'
  if (anyScalar && type === 'object') {
    errors.push(`${path}: expected any scalar, got ${held(value)}`)
  }
}

/** Go's `%v` of the pointer in which structured-merge-diff holds a value. */
function held(value: Json): string {
  return `&{${formatValue(value)}}`
}
