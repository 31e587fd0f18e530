import { truncate, wrap } from '../go/number.ts'
import { concat } from '../go/string.ts'
import { unreachable } from '../units/unreachable.ts'
import { fail } from './fault.ts'
import {
  type BoxedInteger,
  box,
  boxedInteger,
  durationOf,
  durationValue,
  type GoTime,
  type GoValue,
  integerOf,
  isBoxed,
  typeName,
} from './goValue.ts'
import { MAX_MADE_TEXT } from './limits.ts'

/** The operators that make a number of two. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '**'

// `%` goes its own way: it has ints only.
type FloatOperator = Exclude<ArithmeticOperator, '%'>

/**
 * Two values under an operator, by Go's rules: ints wrap around, a float on one side makes a float.
 */
export function calculate(operator: ArithmeticOperator, a: GoValue, b: GoValue): GoValue {
  if (operator === '%') return remainder(a, b)
  if (typeof a === 'number' && typeof b === 'number') return ofFloats(operator, a, b)
  if (operator === '**') return power(toFloat(a), toFloat(b))
  const x = integerOf(a)
  const y = integerOf(b)
  if (x !== null && y !== null) return ofIntegers(operator, x, y)
  if (x !== null && typeof b === 'number') return ofFloats(operator, Number(x), b)
  if (y !== null && typeof a === 'number') return ofFloats(operator, a, Number(y))
  if (typeof a === 'string' && typeof b === 'string' && operator === '+') return joined(a, b)
  return ofTimes(operator, a, b) ?? mismatch(operator, a, b)
}

/**
 * Go's math.Pow. Whole exponents are squared and multiplied, so that the last bit is Go's; the
 * square root is exact in both; 1 to any power is 1.
 */
export function power(a: number, b: number): number {
  if (a === 1) return 1
  if (!Number.isFinite(a) || !Number.isFinite(b)) {
    return a === -1 && !Number.isNaN(b) ? 1 : a ** b
  }
  if (b === 0.5) return Math.sqrt(a)
  if (b === -0.5) return 1 / Math.sqrt(a)
  if (!Number.isInteger(b)) return a ** b
  let product = 1
  let factor = a
  for (let rest = Math.abs(b); rest >= 1; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product *= factor
    factor *= factor
  }
  return b < 0 ? 1 / product : product
}

/** The negative of a number; `-uint8` and the smallest int wrap around. */
export function negate(value: GoValue): GoValue {
  if (typeof value === 'number') return -value
  if (typeof value === 'bigint') return wrap(-value)
  const integer = integerOf(value)
  if (integer === null || !isBoxed(value) || value[box] !== 'integer') {
    return fail('run', `invalid operation: - ${typeName(value)}`)
  }
  return value.type.kind === 'uint8'
    ? boxedInteger(value.type, BigInt.asUintN(8, -integer))
    : boxedInteger(value.type, -integer)
}

/** The int that an operand is or is cut down to, as indices and the ends of ranges are. */
export function toInt(value: GoValue): bigint {
  if (typeof value === 'number') return truncate(value)
  return integerOf(value) ?? fail('run', `invalid operation: int(${typeName(value)})`)
}

export function toFloat(value: GoValue): number {
  if (typeof value === 'number') return value
  const integer = integerOf(value)
  return integer === null
    ? fail('run', `invalid operation: float(${typeName(value)})`)
    : Number(integer)
}

/** Says that an operator is not defined on these two. */
export function mismatch(operator: string, a: GoValue, b: GoValue): never {
  return fail('run', `invalid operation: ${typeName(a)} ${operator} ${typeName(b)}`)
}

function remainder(a: GoValue, b: GoValue): bigint {
  const x = integerOf(a)
  const y = integerOf(b)
  if (x === null || y === null) return mismatch('%', a, b)
  return y === 0n ? fail('run', 'runtime error: integer divide by zero') : wrap(x % y)
}

function ofFloats(operator: FloatOperator, a: number, b: number): GoValue {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '**':
      return power(a, b)
    default:
      return unreachable('operator', operator)
  }
}

function ofIntegers(operator: FloatOperator, a: bigint, b: bigint): GoValue {
  switch (operator) {
    case '+':
      return wrap(a + b)
    case '-':
      return wrap(a - b)
    case '*':
      return wrap(a * b)
    case '/':
      return Number(a) / Number(b)
    default:
      return power(Number(a), Number(b))
  }
}

function joined(a: string, b: string): string {
  if (a.length + b.length > MAX_MADE_TEXT) fail('memory-budget', 'memory budget exceeded')
  return concat(a, b)
}

// Times and durations; null where the operator means nothing for them.
function ofTimes(operator: FloatOperator, a: GoValue, b: GoValue): GoValue | null {
  const x = durationOf(a)
  const y = durationOf(b)
  if (operator === '*') return product(a, b, x, y)
  if (operator !== '+' && operator !== '-') return null
  const sign = operator === '-' ? -1n : 1n
  if (x !== null && y !== null) return durationValue(x + sign * y)
  // The least duration is its own negative.
  if (isTime(a) && y !== null) return moved(a, wrap(sign * y))
  if (operator === '+') return isTime(b) && x !== null ? moved(b, x) : null
  return isTime(a) && isTime(b) ? durationBetween(b.nanoseconds, a.nanoseconds) : null
}

/** The duration from one instant to another. Go's Sub is cut off at the longest one. */
export function durationBetween(from: bigint, to: bigint): BoxedInteger {
  const span = to - from
  const limit = (1n << 63n) - 1n
  return durationValue(span > limit ? limit : span < -limit - 1n ? -limit - 1n : span)
}

// A float times a duration is a float, which is no duration any more.
function product(a: GoValue, b: GoValue, x: bigint | null, y: bigint | null): GoValue | null {
  if (x === null && y === null) return null
  if (typeof a === 'number' && y !== null) return a * Number(y)
  if (typeof b === 'number' && x !== null) return Number(x) * b
  const left = x ?? integerOf(a)
  const right = y ?? integerOf(b)
  return left === null || right === null ? null : durationValue(left * right)
}

function isTime(value: GoValue): value is GoTime {
  return isBoxed(value) && value[box] === 'time'
}

function moved(time: GoTime, nanoseconds: bigint): GoTime {
  return { [box]: 'time', nanoseconds: time.nanoseconds + nanoseconds, location: time.location }
}
