import { type Instant, start } from '../../units/time.ts'

/** A group of users, by what it takes of those whom the groups before it leave: 0 to 1. */
export interface GroupPart {
  readonly part: number
}

/** How many requests users send from one instant (inclusive) to another (exclusive). */
export function requestsBetween(
  { requestsPerSecond }: { readonly requestsPerSecond: number },
  from: Instant,
  to: Instant,
): number {
  const before = (at: number): number => Math.ceil((Math.max(start, at) * requestsPerSecond) / 1000)
  return before(to) - before(from)
}

/** How many of the next requests, after so many, fall to each group; together all of them. */
export function countsByGroup(
  groups: readonly GroupPart[],
  sent: number,
  requests: number,
): readonly number[] {
  if (groups.length === 1) return [requests]
  const before = firstOf(groups, sent)
  return firstOf(groups, sent + requests).map((count, index) => count - (before[index] ?? 0))
}

/** The place of the group that sends a request; requests are numbered from 0 on. */
export function senderOf(groups: readonly GroupPart[], request: number): number {
  return groups.length === 1 ? 0 : countsByGroup(groups, request, 1).indexOf(1)
}

/**
 * How many of the first so many requests fall to each group. A group takes its part of what those
 * before it leave, evenly: its count never falls when there is one request more.
 */
function firstOf(groups: readonly GroupPart[], requests: number): readonly number[] {
  let left = requests
  return groups.map(({ part }) => {
    const count = Math.min(left, Math.floor(left * part + ROUNDING))
    left -= count
    return count
  })
}

/** A tenth of 30 is 3, whatever 0.1 is in binary. */
const ROUNDING = 1e-9
