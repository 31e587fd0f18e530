import { parseGoDuration } from '../../go/duration.ts'
import { EPOCH, instant, parseRfc3339, rfc3339 } from '../../units/time.ts'
import type { Implementation } from '../operators.ts'
import { fault, int, type Outcome, type Value } from '../value.ts'

/** `timestamp`, `duration` and what can be read off them. Times are UTC. */
export const times: readonly (readonly [string, Implementation])[] = [
  ['timestamp', timestamp],
  ['duration', duration],
  ['.getFullYear', part(0, 4, 0)],
  ['.getMonth', part(5, 7, -1)],
  ['.getDate', part(8, 10, 0)],
  ['.getDayOfMonth', part(8, 10, -1)],
  ['.getHours', either(part(11, 13, 0), 3_600_000_000_000n)],
  ['.getMinutes', either(part(14, 16, 0), 60_000_000_000n)],
  ['.getSeconds', either(part(17, 19, 0), 1_000_000_000n)],
]

const NANOSECONDS = 1_000_000n

function timestamp(of?: Value): Outcome | undefined {
  if (of?.kind === 'timestamp') return of
  if (of?.kind === 'int') return { kind: 'timestamp', value: of.value * 1_000_000_000n }
  if (of?.kind !== 'string') return undefined
  const at = parseRfc3339(of.value)
  if (at === null) {
    const quoted = JSON.stringify(of.value)
    return fault(`parsing time ${quoted} as "2006-01-02T15:04:05Z07:00": cannot parse ${quoted}`)
  }
  const fraction = /\.(\d+)/.exec(of.value)?.[1] ?? ''
  const finer = BigInt(fraction.padEnd(9, '0').slice(3, 9))
  return { kind: 'timestamp', value: BigInt(at + EPOCH) * NANOSECONDS + finer }
}

function duration(of?: Value): Outcome | undefined {
  if (of?.kind === 'duration') return of
  if (of?.kind !== 'string') return undefined
  const parsed = parseGoDuration(of.value)
  return parsed.ok ? { kind: 'duration', value: parsed.nanoseconds } : fault(parsed.error)
}

function part(from: number, to: number, add: number): Implementation {
  return (of) => {
    if (of?.kind !== 'timestamp') return undefined
    return int(Number(timestampText(of.value).slice(from, to)) + add)
  }
}

function either(ofTimestamp: Implementation, unit: bigint): Implementation {
  return (of) => (of?.kind === 'duration' ? int(of.value / unit) : ofTimestamp(...(of ? [of] : [])))
}

/** A timestamp as `string()` writes it: RFC 3339, with as many digits of a second as it takes. */
export function timestampText(nanoseconds: bigint): string {
  const rest = ((nanoseconds % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n
  const seconds = (nanoseconds - rest) / NANOSECONDS
  const whole = rfc3339(instant(Number(seconds) - EPOCH))
  const fraction = String(rest).padStart(9, '0').replace(/0+$/, '')
  return fraction === '' ? whole : `${whole.slice(0, -1)}.${fraction}Z`
}

/** A duration as `string()` writes it: seconds. */
export function durationText(nanoseconds: bigint): string {
  return `${Number(nanoseconds) / 1e9}s`
}
