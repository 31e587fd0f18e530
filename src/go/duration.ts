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
  const signed = text.startsWith('-') || text.startsWith('+')
  const body = signed ? text.slice(1) : text
  if (body === '0') return { ok: true, nanoseconds: 0n, milliseconds: 0 }
  if (body === '') return failed('invalid duration', text)
  let total = 0n
  let rest = body
  while (rest !== '') {
    const number = /^([0-9]*)(?:\.([0-9]*))?/.exec(rest)
    const whole = number?.[1] ?? ''
    const fraction = number?.[2] ?? ''
    if (whole === '' && fraction === '') return failed('invalid duration', text)
    rest = rest.slice(number?.[0].length ?? 0)
    const name = /^[^.0-9]*/.exec(rest)?.[0] ?? ''
    if (name === '') {
      return BigInt(whole || '0') > LIMIT
        ? failed('invalid duration', text)
        : failed('missing unit in duration', text)
    }
    const unit = UNITS.get(name)
    const count = BigInt(whole || '0')
    if (count > LIMIT) return failed('invalid duration', text)
    if (unit === undefined) {
      return { ok: false, error: `time: unknown unit ${quoted(name)} in duration ${quoted(text)}` }
    }
    rest = rest.slice(name.length)
    total += count * unit + fractionOf(fraction, unit)
    if (total > LIMIT) return failed('invalid duration', text)
  }
  if (body !== text && text.startsWith('-')) return found(-total)
  return total === LIMIT ? failed('invalid duration', text) : found(total)
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
  return { ok: false, error: `time: ${what} ${quoted(text)}` }
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

// The `time` package quotes by itself: everything outside printable ASCII byte by byte in
// hexadecimal.
function quoted(text: string): string {
  let out = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20 || code >= 0x80) {
      for (const byte of utf8(code)) out += `\\x${byte.toString(16).padStart(2, '0')}`
    } else out += character === '"' || character === '\\' ? `\\${character}` : character
  }
  return `"${out}"`
}

function utf8(code: number): readonly number[] {
  if (code < 0x80) return [code]
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
  return [
    0xf0 | (code >> 18),
    0x80 | ((code >> 12) & 63),
    0x80 | ((code >> 6) & 63),
    0x80 | (code & 63),
  ]
}
