import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { commandFailure } from './command.ts'

/**
 * A scenario with values at paths: `metrics.success-rate=0.97`, `traffic.requestsPerSecond=200`.
 * A value is read as YAML reads it. `metric.NAME` is `metrics.NAME`, whose names may have dots.
 */
export function assigned(
  scenario: JsonObject,
  texts: readonly string[],
  yamlValue: (text: string) => Json,
): JsonObject {
  return texts.reduce((soFar, text) => {
    const equals = text.indexOf('=')
    if (equals <= 0) {
      throw commandFailure(`--set '${text}': write path=value, such as metrics.error-rate=0.02`)
    }
    return withValue(soFar, pathOf(text.slice(0, equals)), yamlValue(text.slice(equals + 1)))
  }, scenario)
}

function pathOf(text: string): readonly string[] {
  const metric = /^metrics?\.(.+)$/.exec(text)
  return metric === null ? text.split('.') : ['metrics', metric[1] ?? '']
}

function withValue(
  object: JsonObject,
  [key = '', ...rest]: readonly string[],
  value: Json,
): JsonObject {
  if (rest.length === 0) return { ...object, [key]: value }
  const inner = object[key]
  return { ...object, [key]: withValue(isJsonObject(inner) ? inner : {}, rest, value) }
}
