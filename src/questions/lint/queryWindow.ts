import { recordIn, textIn } from '../../document/fields.ts'
import { parseGoDuration } from '../../go/duration.ts'
import { providerOf } from '../../providers/providers.ts'
import type { JsonObject } from '../../units/json.ts'

/** The window of time that a question of a metric looks back at. */
export interface QueryWindow {
  /** As it is written: `[5m]`, `interval: 5m`. */
  readonly text: string
  readonly milliseconds: number
}

/** The widest window that a metric's provider is asked about; null: none can be read off it. */
export function queryWindowOf(metric: JsonObject): QueryWindow | null {
  const found = providerOf(recordIn(metric, 'provider') ?? {})
  return found === null ? null : (windows[found.provider.key]?.(found.config) ?? null)
}

const windows: Readonly<Record<string, (config: JsonObject) => QueryWindow | null>> = {
  prometheus: inPromQl,
  datadog: (config) => ofInterval(textIn(config, 'interval') || '5m'),
  cloudWatch: (config) => ofInterval(textIn(config, 'interval') || '5m'),
  skywalking: (config) => ofInterval(textIn(config, 'interval')),
  newRelic: (config) =>
    inText(textIn(config, 'query'), /\bSINCE\s+(\d+)\s+(second|minute|hour|day|week)s?\s+AGO\b/gi),
  influxdb: (config) => inText(textIn(config, 'query'), /\bstart:\s*-(\d+)(ms|s|m|h|d|w)\b/g),
  wavefront: (config) => inText(textIn(config, 'query'), /\b\w+\(\s*(\d+)(s|m|h|d|w)\s*,/g),
}

function ofInterval(text: string): QueryWindow | null {
  const parsed = parseGoDuration(text)
  return parsed.ok ? { text: `interval: ${text}`, milliseconds: parsed.milliseconds } : null
}

// Ranges and the ranges of subqueries: `[5m]`, `[1h:5m]`, `[1h30m]`.
function inPromQl(config: JsonObject): QueryWindow | null {
  let widest: QueryWindow | null = null
  for (const [text, written = ''] of textIn(config, 'query').matchAll(
    /\[\s*([\w]+)\s*(?::\s*\w*\s*)?\]/g,
  )) {
    widest = wider(widest, text, prometheusSpan(written))
  }
  return widest
}

/** A duration of Prometheus, which also knows days, weeks and years; null if it is none. */
function prometheusSpan(text: string): number | null {
  if (!/^(\d+(ms|s|m|h|d|w|y))+$/.test(text)) return null
  let sum = 0
  for (const [, count, unit = ''] of text.matchAll(/(\d+)(ms|s|m|h|d|w|y)/g)) {
    sum += Number(count) * (spans[unit] ?? 0)
  }
  return sum
}

function inText(text: string, pattern: RegExp): QueryWindow | null {
  let widest: QueryWindow | null = null
  for (const [written, count, unit = ''] of text.matchAll(pattern)) {
    widest = wider(widest, written, Number(count) * (spans[unit.toLowerCase()] ?? 0))
  }
  return widest
}

function wider(widest: QueryWindow | null, text: string, span: number | null): QueryWindow | null {
  if (span === null || span <= (widest?.milliseconds ?? 0)) return widest
  return { text, milliseconds: span }
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day

const spans: Readonly<Record<string, number>> = {
  ms: 1,
  s: second,
  m: minute,
  h: hour,
  d: day,
  w: week,
  y: 365 * day,
  second,
  minute,
  hour,
  day,
  week,
}
