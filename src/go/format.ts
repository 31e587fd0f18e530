import type { Json } from '../units/json.ts'
import { compareText } from './order.ts'
import { quoteJson } from './quoteJson.ts'

// How Go prints numbers and JSON. Texts of measurements and messages are made of these.

/** Go's `%v` of a float64, `strconv.FormatFloat(value, 'g', -1, 64)`: `0.95`, `1e+06`, `NaN`. */
export function formatFloat(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e-4 && size < 1e6) return String(value)
  const special = specialFloat(value)
  if (special !== null) return special
  const { digits, exponent, sign } = shortest(value)
  return exponent < -4 || exponent >= 6
    ? sign + scientific(digits, exponent)
    : sign + positional(digits, exponent)
}

/**
 * Go's `strconv.FormatFloat(value, 'g', -1, 32)`: the shortest text that reads back as a float32.
 */
export function formatFloat32(value: number): string {
  for (let precision = 1; precision < 9; precision += 1) {
    const candidate = Number(value.toPrecision(precision))
    if (Math.fround(candidate) === Math.fround(value)) return formatFloat(candidate)
  }
  return formatFloat(Number(value.toPrecision(9)))
}

/** Go's `strconv.FormatFloat(value, 'f', -1, 64)`: the shortest text without an exponent. */
export function formatFloatPlain(value: number): string {
  if (isPositional(value)) return String(value)
  const special = specialFloat(value)
  if (special !== null) return special
  const { digits, exponent, sign } = shortest(value)
  return sign + positional(digits, exponent)
}

/** Go's `%.nf` of a float64: `10.00`. `decimals` is a whole number from 0 to 20. */
export function formatFloatFixed(value: number, decimals: number): string {
  const special = specialFloat(value)
  if (special !== null) return special
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const size = Math.abs(value)
  if (size >= 1e21) {
    // From here on a double is a whole number whose digits only BigInt knows.
    return `${sign}${BigInt(size)}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  }
  // Go rounds a tie to the even digit, JavaScript upwards.
  const exact = size.toFixed(100)
  const cut = exact.length - 100 + decimals
  const isTie = /^50*$/.test(exact.slice(cut))
  const isEven = Number(exact.slice(0, cut).replace('.', '').at(-1)) % 2 === 0
  const text =
    isTie && isEven ? exact.slice(0, decimals === 0 ? cut - 1 : cut) : size.toFixed(decimals)
  return sign + text
}

/** A number as Go's encoding/json writes it: `0.95`, `1e+21`, `1e-7`. It has to be finite. */
export function formatJsonNumber(value: number): string {
  if (isPositional(value)) return String(value)
  const size = Math.abs(value)
  const { digits, exponent, sign } = shortest(value)
  if (size !== 0 && (size < 1e-6 || size >= 1e21)) {
    return sign + scientific(digits, exponent).replace(/e-0(\d)$/, 'e-$1')
  }
  return sign + positional(digits, exponent)
}

/** Compact JSON as Go's `json.Marshal` writes it: sorted keys, `<`, `>` and `&` escaped. */
export function formatJson(value: Json): string {
  if (typeof value === 'number') return formatJsonNumber(value)
  if (typeof value === 'string') return quoteJson(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(formatJson).join(',')}]`
  const object = value as { readonly [key: string]: Json }
  const members = Object.keys(object)
    .sort(compareText)
    .map((key) => `${quoteJson(key)}:${formatJson(object[key] ?? null)}`)
  return `{${members.join(',')}}`
}

/** Go's `%v` of a decoded JSON value: `map[a:1 b:[x y]]`, `<nil>`. */
export function formatValue(value: Json): string {
  if (typeof value === 'number') return formatFloat(value)
  if (value === null) return '<nil>'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(formatValue).join(' ')}]`
  const object = value as { readonly [key: string]: Json }
  const members = Object.keys(object)
    .sort(compareText)
    .map((key) => `${key}:${formatValue(object[key] ?? null)}`)
  return `map[${members.join(' ')}]`
}

// Where JavaScript prints a number without an exponent, and with it the digits that Go prints.
function isPositional(value: number): boolean {
  const size = Math.abs(value)
  return size >= 1e-6 && size < 1e21
}

function specialFloat(value: number): string | null {
  if (Number.isNaN(value)) return 'NaN'
  if (Number.isFinite(value)) return null
  return value > 0 ? '+Inf' : '-Inf'
}

interface Decimal {
  readonly sign: string
  /** Without leading or trailing zeros; `0` for zero. */
  readonly digits: string
  /** Of ten, for the first digit. */
  readonly exponent: number
}

// JavaScript and Go agree on the shortest digits that read back as the same double.
function shortest(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  return {
    sign: value < 0 || Object.is(value, -0) ? '-' : '',
    digits: mantissa.replace('.', ''),
    exponent: Number(exponent),
  }
}

function positional(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const rest = digits.slice(exponent + 1)
  return rest === '' ? whole : `${whole}.${rest}`
}

function scientific(digits: string, exponent: number): string {
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits
  const power = String(Math.abs(exponent)).padStart(2, '0')
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${power}`
}
