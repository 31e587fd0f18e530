import type { BasicCanary } from '../../src/replicas/basicCanary.ts'
import { basicCanary } from '../../src/replicas/basicCanary.ts'
import { maxSurgeOf, maxUnavailableOf } from '../../src/replicas/fenceposts.ts'
import type { IntOrString } from '../../src/units/amounts.ts'
import type { Measure } from './measure.ts'

/** A pass and the bounds that it resolves; a rollout resolves them once a spec. */
interface Pass {
  readonly counts: BasicCanary
  readonly maxSurge: IntOrString
  readonly maxUnavailable: IntOrString
}

const passes: readonly Pass[] = Array.from({ length: 1000 }, (_, index) => passNumber(index))

export const measures: readonly Measure[] = [
  {
    name: 'sizes of one pass of a basic canary',
    goal: '≤ 56 ns with integer bounds: a fifth of the 283 ns of the Go original',
    contenders: [
      { name: 'bounds resolved', operations: passes.length, run: sumOfSizes },
      { name: 'bounds resolved in each pass', operations: passes.length, run: sumWithBounds },
    ],
  },
]

function sumOfSizes(): number {
  let sum = 0
  for (const { counts } of passes) {
    const { canary, stable } = basicCanary(counts)
    sum = (sum * 31 + canary - stable) | 0
  }
  return sum
}

function sumWithBounds(): number {
  let sum = 0
  for (const { counts, maxSurge, maxUnavailable } of passes) {
    const { replicas } = counts
    const { canary, stable } = basicCanary({
      replicas,
      weight: counts.weight,
      surge: maxSurgeOf(maxSurge, maxUnavailable, replicas),
      unavailable: maxUnavailableOf(maxSurge, maxUnavailable, replicas),
      canary: counts.canary,
      stable: counts.stable,
      stableIsCanary: counts.stableIsCanary,
      olderWant: counts.olderWant,
    })
    sum = (sum * 31 + canary - stable) | 0
  }
  return sum
}

// Passes as they come in the middle of an update: both roles there, anything from no canary to all of it.
function passNumber(index: number): Pass {
  const replicas = 1 + (index % 50)
  const canary = (index * 7) % (replicas + 1)
  const surge = index % 3
  const unavailable = surge === 0 ? 1 : index % 2
  const counts = {
    replicas,
    weight: (index * 13) % 101,
    surge,
    unavailable,
    canary: { want: canary, have: canary, available: canary },
    stable: { want: replicas - canary, have: replicas - canary, available: replicas - canary },
    stableIsCanary: false,
    olderWant: 0,
  }
  return { counts, maxSurge: surge, maxUnavailable: `${unavailable * 25}%` }
}
