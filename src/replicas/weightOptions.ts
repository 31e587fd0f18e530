import type { Count } from '../units/amounts.ts'
import type { Own } from '../units/own.ts'
import type { WeightInPods } from './weight.ts'

/** One way to round a weight to whole pods, and what speaks against it. */
export interface WeightOption {
  /** The share of `spec.replicas` pods, or of one more, rounded up or down. */
  readonly rounds: 'up' | 'down'
  /** Pods of the canary. */
  readonly canary: Count
  /** Pods of both sides together. */
  readonly total: Count
  /** Of these, in per cent. */
  readonly percent: number
  /** Percentage points away from the weight. */
  readonly off: number
  /**
   * `won`: the first of the closest. `further`: another one is closer, or as close and asked first.
   * `noSurge`: there is no pod above `spec.replicas`. `noCanary`, `noStable`: between none and all
   * of the traffic each side gets a pod where there are two. `halfway`: in the middle between two
   * whole numbers of pods it is rounded up.
   */
  readonly verdict: 'won' | 'further' | 'noSurge' | 'noCanary' | 'noStable' | 'halfway'
}

/**
 * The four ways that `approximateWeight` chooses from, in the order in which it asks: up and down,
 * without and with one pod of surge. Where all of them are ruled out (two pods, 75 %, no surge) the
 * canary gets no pod at all. [] where there are no pods to split.
 */
export function weightOptions(wish: WeightInPods): readonly WeightOption[] {
  const { replicas } = wish
  if (replicas === 0) return []
  const options: Own<WeightOption>[] = [
    optionOf(wish, 'up', replicas),
    optionOf(wish, 'down', replicas),
    optionOf(wish, 'up', replicas + 1),
    optionOf(wish, 'down', replicas + 1),
  ]
  let won = -1
  options.forEach(({ verdict, off }, index) => {
    if (verdict === 'further' && off < (options[won]?.off ?? Number.POSITIVE_INFINITY)) won = index
  })
  const winner = options[won]
  if (winner !== undefined) winner.verdict = 'won'
  return options
}

function optionOf(
  wish: WeightInPods,
  rounds: WeightOption['rounds'],
  total: Count,
): Own<WeightOption> {
  const { replicas, weight, maxTrafficWeight } = wish
  const share = (replicas * weight) / maxTrafficWeight
  const canary = rounds === 'up' ? Math.ceil(share) : Math.floor(share)
  const percent = (canary * 100) / total
  const off = Math.abs((canary * maxTrafficWeight) / total - weight) * (100 / maxTrafficWeight)
  return { rounds, canary, total, percent, off, verdict: objectionTo(wish, rounds, canary, total) }
}

function objectionTo(
  { replicas, weight, maxTrafficWeight, maxSurge }: WeightInPods,
  rounds: WeightOption['rounds'],
  canary: Count,
  total: Count,
): WeightOption['verdict'] {
  const isWhole = weight === 0 || weight === maxTrafficWeight
  const needsBoth = !isWhole && !(replicas === 1 && maxSurge === 0)
  if (total > replicas && maxSurge === 0) return 'noSurge'
  if (rounds === 'up')
    return total === replicas && canary === total && needsBoth ? 'noStable' : 'further'
  if (canary === 0 && needsBoth) return 'noCanary'
  // The original asks so in this very order of operations.
  return (total * (weight / maxTrafficWeight)) % 1 === 0.5 ? 'halfway' : 'further'
}
