import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'

// A metric as it is written, with the defaults that the API documents. Spans are whole seconds.

/** A limit of a metric; the default where it is not given. */
export function limitOf(metric: JsonObject, field: string, otherwise: number): number {
  const value = metric[field]
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : otherwise
}

/** Measurements after which a metric ends by itself; null: never. */
export function countLimitOf(metric: JsonObject): number | null {
  const count = limitOf(metric, 'count', 0)
  if (count !== 0) return count
  return isWritten(metric.interval) ? null : 1
}

/**
 * A span in milliseconds where it is given in seconds, minutes or hours; null: another notation.
 */
export function spanOf(value: Json | undefined): number | null {
  const found = typeof value === 'string' ? /^(\d+)(s|m|h)$/.exec(value) : null
  const unit = { s: 1000, m: 60_000, h: 3_600_000 }[found?.[2] ?? '']
  return found === null || unit === undefined ? null : Number(found[1]) * unit
}

export function isWritten(value: Json | undefined): boolean {
  return typeof value === 'string' && value !== ''
}

/** Its provider answers at once, so that a measurement has no length. */
export function isQuick({ provider }: JsonObject): boolean {
  return isJsonObject(provider) && (isJsonObject(provider.web) || isJsonObject(provider.prometheus))
}
