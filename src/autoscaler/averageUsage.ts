import type { Measure } from './podReplicas.ts'
import { countOf, totalOf, type Usage } from './podUsage.ts'

/** What a pod uses on average, cut off to whole thousandths. */
export function averageOf(usage: readonly Usage[]): number {
  return Number(totalOf(usage) / BigInt(countOf(usage)))
}

/** Average usage against a target; pods that are not known count too. */
export function averageMeasure(target: number): Measure {
  return { ratioOf: (usage) => averageOf(usage) / target, fallbackOf: () => target }
}
