import type { IntOrString } from '../units/amounts.ts'

const MAX = (1n << 63n) - 1n
const MIN = -(1n << 63n)

/**
 * A Kubernetes IntOrString read as a 64-bit integer: a text counts in base 10 with an optional
 * sign, anything else in it (`10%`, `1.5`, blanks) makes it 0, and a text beyond 64 bits stops at
 * the end of the range.
 */
export function int64Of(value: IntOrString): bigint {
  if (typeof value === 'number') return wholeOf(value)
  if (!/^[+-]?[0-9]+$/.test(value)) return 0n
  const exact = BigInt(value.startsWith('+') ? value.slice(1) : value)
  return exact > MAX ? MAX : exact < MIN ? MIN : exact
}

/**
 * The same narrowed to 32 bits by wrapping around, which is what most of the controller compares
 * with.
 */
export function int32Of(value: IntOrString): number {
  if (value === Number.POSITIVE_INFINITY) return 0x7fffffff
  return typeof value === 'number' ? value | 0 : Number(BigInt.asIntN(32, int64Of(value)))
}

// No manifest can say Infinity, but whoever asks for a judge may mean that there is no limit.
function wholeOf(value: number): bigint {
  if (Number.isFinite(value)) return BigInt(Math.trunc(value))
  return value > 0 ? MAX : value < 0 ? MIN : 0n
}
