// Go's conversions to int32, where the number does not fit. The language leaves it to the processor
// what becomes of a float64; these are the answers of amd64, on which clusters mostly run.

const LEAST = -(2 ** 31)

/** `int32(float64)`: cut off; what does not fit, too large ones too, becomes the least int32. */
export function int32OfFloat(value: number): number {
  const whole = Math.trunc(value)
  // No negative zero: Go's integers have none.
  return whole >= LEAST && whole < -LEAST ? whole + 0 : LEAST
}

/** `int32(int64)`: the last 32 bits. */
export function int32OfInt(value: bigint): number {
  return Number(BigInt.asIntN(32, value))
}
