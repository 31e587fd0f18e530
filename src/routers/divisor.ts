/** The greatest common divisor of those weights that are positive; 0 if there is none. */
export function commonDivisor(weights: readonly number[]): number {
  return weights.filter((weight) => weight > 0).reduce(pairDivisor, 0)
}

function pairDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y > 0) [x, y] = [y, x % y]
  return x
}
