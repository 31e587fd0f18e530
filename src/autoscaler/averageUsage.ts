import type { UsageTarget } from './podReplicas.ts'
import { podCountOf, totalOf, type Usage } from './podUsage.ts'

/** What a pod uses on average, cut off to whole thousandths. */
export function averageOf(usage: readonly Usage[]): number {
  return Number(totalOf(usage) / BigInt(podCountOf(usage)))
}

/** Average usage against a target; pods that are not known count too. */
export function averageTarget(target: number): UsageTarget {
  return { ratioOf: (usage) => averageOf(usage) / target, fallbackOf: () => target }
}
