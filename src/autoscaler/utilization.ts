import { int32OfInt } from '../go/int32.ts'
import { unreachable } from '../units/unreachable.ts'
import type { UsageTarget } from './podReplicas.ts'
import { podCountOf, type Usage, usageTotal } from './podUsage.ts'

/** What each pod of a cohort requests, by its name. */
export type Requests = ReadonlyMap<string, number>

export interface Utilization {
  /** Whole percent of what is requested, cut off, and cut to 32 bits if it needs more. */
  readonly utilization: number
  /** Thousandths a pod, cut off. */
  readonly average: number
}

/** Usage in percent of the requests of known pods; null: they request nothing, or none is known. */
export function utilizationOf(usage: readonly Usage[], requests: Requests): Utilization | null {
  const known = usage.filter(({ pod }) => requests.has(pod))
  const used = usageTotal(known)
  const requested = usageTotal(known.map((one) => ({ ...one, value: requests.get(one.pod) ?? 0 })))
  if (requested === 0n) return null
  return {
    utilization: int32OfInt(BigInt.asIntN(64, used * 100n) / requested),
    average: Number(used / BigInt(podCountOf(known))),
  }
}

/**
 * Utilization against a target in percent. It is cut to whole percent first: 55.9 % of a target of
 * 50 % is within tolerance.
 */
export function utilizationTarget(requests: Requests, target: number): UsageTarget {
  return {
    ratioOf: (usage) =>
      (utilizationOf(usage, requests)?.utilization ?? unreachable('no requests')) / target,
    fallbackOf: ({ name }) => Math.floor(((requests.get(name) ?? 0) * Math.max(100, target)) / 100),
  }
}
