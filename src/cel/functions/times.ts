import { parseGoDuration } from '../../go/duration.ts'
import { EPOCH, instant, parseRfc3339, rfc3339 } from '../../units/time.ts'
import { moved } from '../arithmetic.ts'
import type { Implementation } from '../operators.ts'
import { type CelOutcome, celInt, fault, type Value } from '../value.ts'

/**
 * `timestamp`, `duration` and what can be read off them. A time zone is UTC or an offset such as
 * `+02:00`; the names of zones would need a table of all the laws about them, and are a fault.
 */
export const times: readonly (readonly [string, Implementation])[] = [
  ['timestamp', timestamp],
  ['duration', duration],
  ['.getFullYear', reading((at) => field(at, 0, 4))],
  ['.getMonth', reading((at) => field(at, 5, 7) - 1)],
  ['.getDate', reading((at) => field(at, 8, 10))],
  ['.getDayOfMonth', reading((at) => field(at, 8, 10) - 1)],
  ['.getDayOfYear', reading(dayOfYear)],
  ['.getDayOfWeek', reading((at) => (Number(floored(at, DAY)) + 4 + 7 * 1e6) % 7)],
  [
    '.getHours',
    either(
      (at) => field(at, 11, 13),
      (span) => span / (3600n * SECOND),
    ),
  ],
  [
    '.getMinutes',
    either(
      (at) => field(at, 14, 16),
      (span) => span / (60n * SECOND),
    ),
  ],
  [
    '.getSeconds',
    either(
      (at) => field(at, 17, 19),
      (span) => span / SECOND,
    ),
  ],
  ['.getMilliseconds', either(milliseconds, (span) => (span / MILLISECOND) % 1000n)],
]

const MILLISECOND = 1_000_000n
const SECOND = 1_000_000_000n
const DAY = 86_400n * SECOND

function timestamp(of?: Value): CelOutcome | undefined {
  if (of?.kind === 'timestamp') return of
  if (of?.kind === 'int') return moved('timestamp', of.value * SECOND)
  if (of?.kind !== 'string') return undefined
  const at = parseRfc3339(of.value)
  if (at === null) {
    const quoted = JSON.stringify(of.value)
    return fault(`parsing time ${quoted} as "2006-01-02T15:04:05Z07:00": cannot parse ${quoted}`)
  }
  const fraction = /\.(\d+)/.exec(of.value)?.[1] ?? ''
  const finer = BigInt(fraction.padEnd(9, '0').slice(3, 9))
  return moved('timestamp', BigInt(at + EPOCH) * MILLISECOND + finer)
}

function duration(of?: Value): CelOutcome | undefined {
  if (of?.kind === 'duration') return of
  if (of?.kind !== 'string') return undefined
  const parsed = parseGoDuration(of.value)
  return parsed.ok ? { kind: 'duration', value: parsed.nanoseconds } : fault(parsed.error)
}

/** A reading of a time, in UTC or in the zone that is given. */
function reading(read: (at: bigint) => number): Implementation {
  return (of, zone) => {
    if (of?.kind !== 'timestamp') return undefined
    if (zone === undefined) return celInt(read(of.value))
    if (zone.kind !== 'string') return undefined
    const offset = offsetOf(zone.value)
    return offset === null
      ? fault(`unknown time zone ${zone.value}`)
      : celInt(read(of.value + offset))
  }
}

function either(ofTime: (at: bigint) => number, ofSpan: (span: bigint) => bigint): Implementation {
  return (of, ...more) => {
    if (of?.kind === 'duration' && more.length === 0) return celInt(ofSpan(of.value))
    return reading(ofTime)(...(of === undefined ? [] : [of]), ...more)
  }
}

function offsetOf(zone: string): bigint | null {
  if (zone === '' || zone === 'UTC') return 0n
  const offset = /^([+-]?)(\d\d):(\d\d)$/.exec(zone)
  if (offset === null) return null
  const minutes = BigInt(offset[2] ?? 0) * 60n + BigInt(offset[3] ?? 0)
  return (offset[1] === '-' ? -minutes : minutes) * 60n * SECOND
}

function field(at: bigint, from: number, to: number): number {
  return Number(timestampText(at).slice(from, to))
}

function milliseconds(at: bigint): number {
  return Number((at - floored(at, SECOND) * SECOND) / MILLISECOND)
}

function dayOfYear(at: bigint): number {
  const begun = parseRfc3339(`${timestampText(at).slice(0, 4)}-01-01T00:00:00Z`) ?? 0
  return Number(floored(at, DAY)) - Math.floor((begun + EPOCH) / 86_400_000)
}

function floored(value: bigint, by: bigint): bigint {
  return value / by - (value % by < 0n ? 1n : 0n)
}

/** A timestamp as `string()` writes it: RFC 3339, with as many digits of a second as it takes. */
export function timestampText(nanoseconds: bigint): string {
  const second = floored(nanoseconds, SECOND)
  const whole = rfc3339(instant(Number(second) * 1000 - EPOCH))
  const fraction = String(nanoseconds - second * SECOND)
    .padStart(9, '0')
    .replace(/0+$/, '')
  return fraction === '' ? whole : `${whole.slice(0, -1)}.${fraction}Z`
}

/** A duration as `string()` writes it: seconds. */
export function durationText(nanoseconds: bigint): string {
  return `${Number(nanoseconds) / 1e9}s`
}
