import type { Plan } from '../../plan/plan.ts'
import type { CanaryStrategy } from '../../plan/strategy.ts'
import { maxSurgeOf } from '../../replicas/fenceposts.ts'
import { approximateWeight } from '../../replicas/weight.ts'
import type { Count, Weight } from '../../units/amounts.ts'
import { percentText } from '../amount.ts'
import { objectionToOptions } from '../options.ts'
import { type ExpectationOutcome, unusable } from '../outcome.ts'
import { shownArgument } from '../shown.ts'

/** How close whole pods have to come to a weight. */
export interface Realisation {
  /**
   * Percentage points between a step's weight and the share of pods that stands for it; 0 if
   * absent.
   */
  readonly tolerance?: number
}

interface WeightInPods {
  readonly index: number
  readonly weight: Weight
  readonly canary: Count
  readonly total: Count
  /** Percentage points. */
  readonly off: number
}

/**
 * Without `trafficRouting` a weight is only as good as the pods that can stand for it: each
 * `setWeight` is split the way the controller does it, with `maxSurge` allowing for one pod more. A
 * traffic router sends any weight, and blue-green has none.
 */
export function beRealisable(plan: Plan, realisation: Realisation = {}): ExpectationOutcome {
  const objection = objectionToOptions('realisation', realisation, ['tolerance'])
  if (objection !== '') return unusable(objection)
  const { tolerance = 0 } = realisation
  if (!(Number.isFinite(tolerance) && tolerance >= 0)) {
    return unusable(`tolerance is ${shownArgument(tolerance)}, and has to be a number from 0 up`)
  }
  const { strategy, replicas } = plan.rollout
  const expected = `to realise its weights within ${tolerance} percentage points`
  const judged = { kind: 'judged', expected, at: null } as const
  if (strategy.kind === 'blueGreen') return { ...judged, holds: true, found: 'it sets no weights' }
  if (strategy.trafficRouting !== null) {
    return { ...judged, holds: true, found: 'a traffic router sends them, whatever the pods' }
  }
  const weights = weightsInPods(strategy, replicas ?? 1)
  if (weights.length === 0) return { ...judged, holds: true, found: 'it sets no weights' }
  const holds = weights.every((one) => isWithin(one, tolerance))
  const enough = holds ? null : enoughFor(strategy, replicas ?? 1, tolerance)
  const advice = enough === null ? [] : ['', `With ${enough} replicas it would.`]
  const found = [
    `with ${replicas ?? 1} replicas the pods come to`,
    ...weights.map((one) => rowText(one, tolerance)),
    ...advice,
  ]
  return { ...judged, holds, found: found.join('\n') }
}

function weightsInPods(strategy: CanaryStrategy, replicas: Count): readonly WeightInPods[] {
  const maxSurge = maxSurgeOf(strategy.maxSurge, strategy.maxUnavailable, replicas)
  return strategy.steps.flatMap(({ setWeight: weight }, index): readonly WeightInPods[] => {
    if (weight === null) return []
    const pods = approximateWeight({ replicas, weight, maxTrafficWeight: 100, maxSurge })
    const total = pods.canary + pods.stable
    // No pods, no requests: nothing is off.
    const off = total === 0 ? 0 : Math.abs((pods.canary * 100) / total - weight)
    return [{ index, weight, canary: pods.canary, total, off }]
  })
}

function isWithin({ off }: WeightInPods, tolerance: number): boolean {
  // Thirds of a hundred have no exact double.
  return off <= tolerance + 1e-9
}

function rowText(one: WeightInPods, tolerance: number): string {
  const { index, weight, canary, total, off } = one
  const mark = isWithin(one, tolerance) ? '✔' : '✖'
  const row = `  ${mark} steps[${index}]  setWeight ${weight}: ${canary} of ${total} pods`
  return `${row}, ${percentText(canary, total)}, ${Math.round(off * 10) / 10} off`
}

/** More replicas than this are no advice. */
const MOST_REPLICAS = 200

function enoughFor(strategy: CanaryStrategy, replicas: Count, tolerance: number): Count | null {
  for (let more = replicas + 1; more <= MOST_REPLICAS; more++) {
    if (weightsInPods(strategy, more).every((one) => isWithin(one, tolerance))) return more
  }
  return null
}
