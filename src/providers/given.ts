import { textIn } from '../document/fields.ts'
import { formatJson } from '../go/format.ts'
import { readTimeText } from '../go/timeText.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Duration, duration } from '../units/time.ts'
import { type Failure, failed, type Metadata, noMetadata } from './answer.ts'
import { DEADLINE } from './http/exchange.ts'

/**
 * A number of a signal. JSON has no NaN and no infinities, so those are texts; null: it is none.
 */
export function floatOf(given: Json | undefined): number | null {
  if (typeof given === 'number') return given
  return typeof given === 'string' ? (specialFloats.get(given) ?? null) : null
}

const specialFloats: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Inf', Number.POSITIVE_INFINITY],
  ['+Inf', Number.POSITIVE_INFINITY],
  ['-Inf', Number.NEGATIVE_INFINITY],
])

/** The numbers of a list; a null in it is left out. null: something else is in it. */
export function floatsOf(list: readonly Json[]): readonly number[] | null {
  const floats: number[] = []
  for (const member of list) {
    if (member === null) continue
    const float = floatOf(member)
    if (float === null) return null
    floats.push(float)
  }
  return floats
}

/** A number, or a list of them, as a list; null: it is neither. */
export function floatsIn(given: Json): readonly number[] | null {
  if (Array.isArray(given)) return floatsOf(given)
  const float = floatOf(given)
  return float === null ? null : [float]
}

/** A span of a signal, as a Go duration (`"20m"`); nothing is none, and null: it is no time. */
export function signalSpan(given: Json | undefined): Duration | null {
  if (given === undefined) return duration(0)
  const read = typeof given === 'string' ? readTimeText(given) : null
  return read === null ? null : duration(read)
}

/** The text with which a signal makes a measurement fail: `{"error": "connection refused"}`. */
export function errorOf(given: Json): string | null {
  return isJsonObject(given) && typeof given.error === 'string' ? given.error : null
}

/** A signal asks for no answer in time: `{"timeout": true}`. */
export function isTimeout(given: Json): boolean {
  return isJsonObject(given) && given.timeout === true
}

/** What all providers without an address of interest say to `{"error"}` and `{"timeout"}`. */
export function refusalOf(given: Json): Failure | null {
  const error = errorOf(given)
  if (error !== null) return failed(error)
  return isTimeout(given) ? failed(DEADLINE) : null
}

/** The signal has a shape that this provider never answers with. */
export function unfit(key: string, given: Json): Failure {
  return failed(`a ${key} metric cannot answer ${formatJson(given)}`)
}

export function objectOf(config: JsonObject, key: string): JsonObject {
  const value = config[key]
  return isJsonObject(value) ? value : {}
}

/** The query as it was asked, which two providers note beside their results. */
export function noteOfQuery(name: string, config: JsonObject): Metadata {
  const query = textIn(config, 'query')
  return query === '' ? noMetadata : { [name]: query }
}
