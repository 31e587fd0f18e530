/** The greatest common divisor of those weights that are positive; 0 if there is none. */
export function commonDivisor(weights: readonly number[]): number {
  return weights.filter((weight) => weight > 0).reduce(pairDivisor, 0)
}

/**
 * The requests of a full cycle: the sum of the positive weights over their common divisor. With all
 * weights 0, one request each.
 */
export function weightCycle(servers: readonly ({ readonly weight: number } | undefined)[]): number {
  const weights = servers.map((server) => Math.max(0, server?.weight ?? 0))
  const divisor = commonDivisor(weights)
  if (divisor === 0) return servers.length
  return weights.reduce((sum, weight) => sum + weight, 0) / divisor
}

/** The largest of the weights, however many there are; 0 if none is above it. */
export function largest(weights: readonly number[]): number {
  return weights.reduce((most, weight) => Math.max(most, weight), 0)
}

function pairDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y > 0) [x, y] = [y, x % y]
  return x
}
