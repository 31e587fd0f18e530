import { quoteBytes } from './string.ts'

/**
 * What a duration text says: exact nanoseconds, and the same as (possibly fractional) milliseconds.
 */
export type GoDuration =
  | { readonly ok: true; readonly nanoseconds: bigint; readonly milliseconds: number }
  | { readonly ok: false; readonly error: string }

const LIMIT = 1n << 63n

const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1000n],
  ['µs', 1000n],
  ['μs', 1000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
])

/**
 * Reads a duration the way Go's `time.ParseDuration` does (`1h30m`, `.5s`, `-2ms`, `0`): the syntax
 * of `interval`, `initialDelay`, `pause.duration` and `experiment.duration`. Errors carry Go's own
 * text.
 */
export function parseGoDuration(text: string): GoDuration {
  const begins = text.startsWith('-') || text.startsWith('+') ? 1 : 0
  const length = text.length - begins
  if (length === 1 && text.endsWith('0')) return { ok: true, nanoseconds: 0n, milliseconds: 0 }
  if (length === 0) return failed('invalid duration', text)
  let total = 0n
  let at = begins
  while (at < text.length) {
    const point = endOfDigits(text, at)
    const whole = text.slice(at, point)
    const ends = text[point] === '.' ? endOfDigits(text, point + 1) : point
    const fraction = text.slice(point + 1, ends)
    if (whole === '' && fraction === '') return failed('invalid duration', text)
    at = endOfUnit(text, ends)
    const name = text.slice(ends, at)
    const count = BigInt(whole)
    if (count > LIMIT) return failed('invalid duration', text)
    if (name === '') return failed('missing unit in duration', text)
    const unit = UNITS.get(name)
    if (unit === undefined) {
      return {
        ok: false,
        error: `time: unknown unit ${quoteBytes(name)} in duration ${quoteBytes(text)}`,
      }
    }
    total += fraction === '' ? count * unit : count * unit + fractionOf(fraction, unit)
    if (total > LIMIT) return failed('invalid duration', text)
  }
  if (text.startsWith('-')) return found(-total)
  return total === LIMIT ? failed('invalid duration', text) : found(total)
}

function endOfDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

function endOfUnit(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '.' && !isDigit(text.charCodeAt(at))) at += 1
  return at
}

// Beyond the end it is NaN, which is none.
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** A duration in Go's canonical form: `1h5m0s`, `1.5s`, `250ms`, `0s`. */
export function goDurationText(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s'
  const sign = nanoseconds < 0n ? '-' : ''
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds
  if (size < 1000n) return `${sign}${size}ns`
  if (size < 1_000_000n) return `${sign}${decimal(size, 1000n)}µs`
  if (size < 1_000_000_000n) return `${sign}${decimal(size, 1_000_000n)}ms`
  const minutes = size / 60_000_000_000n
  const seconds = decimal(size % 60_000_000_000n, 1_000_000_000n)
  if (minutes === 0n) return `${sign}${seconds}s`
  const hours = minutes / 60n
  return hours === 0n
    ? `${sign}${minutes}m${seconds}s`
    : `${sign}${hours}h${minutes % 60n}m${seconds}s`
}

function found(nanoseconds: bigint): GoDuration {
  return { ok: true, nanoseconds, milliseconds: Number(nanoseconds) / 1e6 }
}

function failed(what: string, text: string): GoDuration {
  return { ok: false, error: `time: ${what} ${quoteBytes(text)}` }
}

// Go keeps as many digits of the fraction as fit 63 bits and multiplies in floating point.
function fractionOf(digits: string, unit: bigint): bigint {
  let value = 0n
  let scale = 1
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit)
    if (value > (LIMIT - 1n) / 10n || next > LIMIT) break
    value = next
    scale *= 10
  }
  return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)))
}

function decimal(size: bigint, unit: bigint): string {
  const rest = size % unit
  if (rest === 0n) return String(size / unit)
  const digits = String(rest + unit)
    .slice(1)
    .replace(/0+$/, '')
  return `${size / unit}.${digits}`
}
