import type { Json } from '../units/json.ts'

/**
 * A resource quantity (`resource.Quantity`: `500m`, `1Gi`, `12e6`) in the form in which Kubernetes
 * stores it: no fraction, the largest suffix of its family, at most nine decimals (rounded away
 * from zero). An absent quantity is `0`; a text that is no quantity stays as it is, validation
 * refuses it.
 */
export function canonicalQuantity(written: Json | undefined): string {
  const found = readQuantity(written)
  if (typeof found === 'string') return found
  const { whole, isNegative, parts } = found
  if (isKept(parts)) return whole
  const amount = amountOf(parts)
  return printed(isNegative ? negated(amount) : amount, parts.unit)
}

/**
 * A quantity in thousandths (`Quantity.MilliValue`), what is finer rounded up; 0 for what is no
 * quantity. Memory of terabytes is still exact.
 */
export function milliValueOf(written: Json | undefined): number {
  const found = readQuantity(written)
  if (typeof found === 'string') return 0
  const { mantissa, exponent } = amountOf(found.parts)
  const power = exponent + 3
  if (power >= 0) return Number(`${found.isNegative ? -mantissa : mantissa}e${power}`)
  const step = 10n ** BigInt(-power)
  const up = found.isNegative ? -(mantissa / step) : (mantissa + step - 1n) / step
  return Number(up)
}

/**
 * So many thousandths as Kubernetes writes them (`NewMilliQuantity`), in suffixes of a family; at
 * most as many as 64 bits hold.
 */
export function milliQuantity(milli: number, family: 'decimal' | 'binary'): string {
  const mantissa = milli < 2 ** 63 ? BigInt(milli) : MAX
  return printed({ mantissa, exponent: -3 }, { family, power: 0 })
}

interface Found {
  readonly whole: string
  readonly isNegative: boolean
  readonly parts: Parts
}

/** A quantity taken apart; where there is none, the text that stands for what was written. */
function readQuantity(written: Json | undefined): Found | string {
  const value = typeof written === 'number' ? String(written) : written
  if (typeof value !== 'string') return '0'
  const found = FORM.exec(value.trim())
  if (found === null) return value
  const [whole, sign = '', , digits = '', fraction = '', suffix = ''] = found
  const unit = unitOf(suffix)
  if (unit === null) return value
  const parts = { digits: digits === '' ? '0' : digits, fraction, unit }
  return { whole, isNegative: sign === '-', parts }
}

function negated({ mantissa, exponent }: Amount): Amount {
  return { mantissa: -mantissa, exponent }
}

const form = "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"

/** What Go says of a value that is no quantity; '' if it is one. */
export function quantityProblem(written: Json): string {
  const wrong = `quantities must match the regular expression ${form}`
  if (typeof written !== 'string' && typeof written !== 'number') return wrong
  const text = String(written).trim()
  const found = /^([+-]?)([0-9]*)(\.[0-9]*)?([eEinumkKMGTP]*)([-+]?[0-9]*)$/.exec(text)
  if (found === null || text === '') return wrong
  const [, , , , letters = '', exponent = ''] = found
  return unitOf(letters + exponent) === null ? "unable to parse quantity's suffix" : ''
}

// Sign, leading zeros, digits, fraction, suffix.
const FORM = /^([+-]?)(0*)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*[+-]?\d*)$/

interface Unit {
  readonly family: 'decimal' | 'binary' | 'exponent'
  /** Of ten, or of two in the binary family. */
  readonly power: number
}

interface Parts {
  readonly digits: string
  readonly fraction: string
  readonly unit: Unit
}

/** mantissa × 10^exponent. */
interface Amount {
  readonly mantissa: bigint
  readonly exponent: number
}

const decimal = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['', 0],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
])
const binary = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei']

function unitOf(suffix: string): Unit | null {
  const power = decimal.get(suffix)
  if (power !== undefined) return { family: 'decimal', power }
  const index = binary.indexOf(suffix)
  if (index > 0) return { family: 'binary', power: index * 10 }
  return /^[eE][+-]?\d+$/.test(suffix)
    ? { family: 'exponent', power: Number(suffix.slice(1)) }
    : null
}

/**
 * Kubernetes keeps a short text that it takes to be canonical already, even where it is not
 * (`1.500`, `+5`, `007Mi`). Only what fits its 64-bit fast path is judged at all.
 */
function isKept({ digits, fraction, unit }: Parts): boolean {
  if (unit.family === 'binary') {
    const room = 14 - digits.length - Math.floor((unit.power * 3) / 10)
    return fraction === '' && room >= 0 && Number(digits) % 8 !== 0
  }
  const all = digits + fraction
  const scale = unit.power - fraction.length
  if (all.length > 18 || scale < -9) return false
  return scale % 3 === 0 && !all.endsWith('000') && !all.startsWith('0')
}

const MAX = 2n ** 63n - 1n

function amountOf({ digits, fraction, unit }: Parts): Amount {
  const written = BigInt(digits + fraction)
  if (unit.family !== 'binary') return rounded(written, unit.power - fraction.length)
  const amount = rounded(written << BigInt(unit.power), -fraction.length)
  const isOver = amount.exponent === 0 && amount.mantissa > MAX
  const isFarOver = amount.exponent < 0 && amount.mantissa > MAX * 10n ** BigInt(-amount.exponent)
  return isOver || isFarOver ? { mantissa: MAX, exponent: 0 } : amount
}

/** At most nine decimals; what is smaller counts as one unit of the ninth. */
function rounded(mantissa: bigint, exponent: number): Amount {
  if (exponent >= -9 || mantissa === 0n) return { mantissa, exponent }
  const lost = -9 - exponent
  if (lost > String(mantissa).length) return { mantissa: 1n, exponent: -9 }
  const step = 10n ** BigInt(lost)
  return { mantissa: (mantissa + step - 1n) / step, exponent: -9 }
}

function printed(amount: Amount, unit: Unit): string {
  if (amount.mantissa === 0n) return '0'
  const units = unit.family === 'binary' ? wholeUnits(amount) : null
  return units === null ? printedByThousands(amount, unit.family) : printedBy1024(units)
}

/** The amount as a whole number, if it is one that is large enough for a binary suffix. */
function wholeUnits({ mantissa, exponent }: Amount): bigint | null {
  const step = 10n ** BigInt(-exponent)
  const units = mantissa / step
  const isWhole = units * step === mantissa
  return isWhole && (units >= 1024n || units <= -1024n) ? units : null
}

function printedBy1024(units: bigint): string {
  let rest = units
  let index = 0
  while (rest % 1024n === 0n) {
    rest /= 1024n
    index++
  }
  return `${rest}${binary[index] ?? ''}`
}

function printedByThousands(amount: Amount, family: Unit['family']): string {
  let { mantissa, exponent } = amount
  while (mantissa % 10n === 0n) {
    mantissa /= 10n
    exponent++
  }
  while (exponent % 3 !== 0) {
    mantissa *= 10n
    exponent--
  }
  return `${mantissa}${family === 'exponent' ? exponentSuffix(exponent) : decimalSuffix(exponent)}`
}

function exponentSuffix(exponent: number): string {
  return exponent === 0 ? '' : `e${exponent}`
}

// Kubernetes prints no suffix where its table ends.
function decimalSuffix(exponent: number): string {
  for (const [suffix, power] of decimal) if (power === exponent) return suffix
  return ''
}
