import { quote } from './string.ts'

// Go's strconv: which texts are numbers, and what is said about the others.

export type ParsedNumber<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string }

const MIN = -(1n << 63n)
const MAX = (1n << 63n) - 1n

/** `strconv.ParseInt(text, 10, 64)`: an optional sign and digits, nothing else. */
export function parseDecimalInt(text: string): ParsedNumber<bigint> {
  return /^[+-]?[0-9]+$/.test(text) ? inRange(wholeOf(text), text) : wrong(text, 'Int')
}

/** `strconv.ParseInt(text, 0, 64)` for `0x…`, `0b…` and `0o…`. */
export function parsePrefixedInt(text: string): ParsedNumber<bigint> {
  return /^0(?:x[0-9a-f]+|b[01]+|o[0-7]+)$/i.test(text)
    ? inRange(BigInt(text.toLowerCase()), text)
    : wrong(text, 'Int')
}

/** `strconv.ParseInt(text, 0, 64)`: a prefix tells the base, and `_` may part the digits. */
export function parseInt64(text: string): ParsedNumber<bigint> {
  const digits = text.replace(/^[+-]/, '').replace(/^0(?=_?\d)/, '0o')
  if (!ANY_BASE.test(digits)) return wrong(text, 'Int')
  const size = BigInt(digits.replaceAll('_', '').toLowerCase())
  return inRange(text.startsWith('-') ? -size : size, text)
}

const ANY_BASE = /^(?:0|[1-9](?:_?\d)*|0x(?:_?[0-9a-f])+|0b(?:_?[01])+|0o(?:_?[0-7])+)$/i

const DECIMAL =
  /^[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/
const HEX = /^([+-]?)0[xX]([0-9a-fA-F_]*)(?:\.([0-9a-fA-F_]*))?[pP]([+-]?\d+)$/

/**
 * `strconv.ParseFloat(text, 64)`: decimal, `0x1p4`, `NaN`, `inf`; no spaces; digits may be parted
 * by `_`.
 */
export function parseFloat64(text: string): ParsedNumber<number> {
  if (/^nan$/i.test(text)) return { ok: true, value: Number.NaN }
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text)
  if (infinite !== null) return { ok: true, value: infinite[1] === '-' ? -Infinity : Infinity }
  const value = DECIMAL.test(text) ? Number(text.replaceAll('_', '')) : hexFloat(text)
  if (value === null) return wrong(text, 'Float')
  return Number.isFinite(value)
    ? { ok: true, value }
    : { ok: false, error: `strconv.ParseFloat: parsing ${quote(text)}: value out of range` }
}

/** Go's conversion of a float64 to an integer on amd64: what does not fit is the smallest int64. */
export function truncate(value: number): bigint {
  if (!Number.isFinite(value)) return MIN
  const whole = BigInt(Math.trunc(value))
  return whole < MIN || whole > MAX ? MIN : whole
}

/** Go's 64-bit arithmetic wraps around. */
export function wrap(value: bigint): bigint {
  return BigInt.asIntN(64, value)
}

// More digits than an int64 has are out of range, whatever they are; reading a million of them
// takes long.
function wholeOf(text: string): bigint {
  const digits = text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1')
  return BigInt(digits.slice(0, 24))
}

function hexFloat(text: string): number | null {
  const found = HEX.exec(text)
  if (found === null || !/[0-9a-fA-F]/.test(`${found[2]}${found[3] ?? ''}`)) return null
  if (text.length > 1000) return null
  const whole = (found[2] ?? '').replaceAll('_', '')
  const fraction = (found[3] ?? '').replaceAll('_', '')
  const digits = Number(BigInt(`0x${whole}${fraction}`))
  const scaled = digits * 2 ** (Number(found[4]) - 4 * fraction.length)
  return found[1] === '-' ? -scaled : scaled
}

function inRange(value: bigint, text: string): ParsedNumber<bigint> {
  return value >= MIN && value <= MAX
    ? { ok: true, value }
    : { ok: false, error: `strconv.ParseInt: parsing ${quote(text)}: value out of range` }
}

function wrong(text: string, what: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error: `strconv.Parse${what}: parsing ${quote(text)}: invalid syntax` }
}
