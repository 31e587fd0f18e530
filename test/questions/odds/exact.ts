// Exact arithmetic with whole numbers, for what doubles are compared with.

/** P(Binomial(n, a/b) > limit), rounded once. */
export function binomialTail(n: number, a: bigint, b: bigint, limit: number): number {
  let choose = 1n
  let sum = 0n
  for (let k = 0; k <= n; k += 1) {
    if (k > limit) sum += choose * a ** BigInt(k) * (b - a) ** BigInt(n - k)
    choose = (choose * BigInt(n - k)) / BigInt(k + 1)
  }
  return ratio(sum, b ** BigInt(n))
}

function ratio(over: bigint, under: bigint): number {
  const digits = 10n ** 30n
  return Number((over * digits) / under) / 1e30
}
