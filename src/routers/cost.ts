// What serving requests costs, counted in draws of chance: ten nanoseconds or so. A limit counts in
// them.

/** After so many cycles at most a router that takes turns is where it was one of them before. */
export const CYCLES_TO_COME_ROUND = 3

/** A draw for each request. */
export function costOfDraws(_: unknown, requests: number): number {
  return requests
}

/** For each a look at all that the router keeps of its backends. */
export function costOfAccounts(_: unknown, requests: number): number {
  return 10 * requests
}

/** The same until a cycle comes round; the others are multiplied. */
export function costOfTurns(cycle: number, requests: number): number {
  return 10 * Math.min(requests, (CYCLES_TO_COME_ROUND + 1) * cycle)
}
