import type { CapacityPoint } from '../../../src/questions/capacity/sweep.ts'
import { capacity } from '../../../src/questions/capacity.ts'
import { type Facts, inSeconds, scenarioIn } from './input.ts'

/** The worst moment, and the worst by what was done. */
export const capacityFacts: Facts = (input) => {
  const { available, serving, peakPods, loadPerPod, byCause } = capacity(scenarioIn(input))
  const worst = (point: CapacityPoint | null, key: string): unknown =>
    point === null ? null : { [key]: point.value, of: point.of, atSecond: inSeconds(point.at) }
  return {
    worst: worst(available, 'available'),
    worstServing: worst(serving, 'serving'),
    peakPods: peakPods?.value ?? null,
    worstLoadPerPod: loadPerPod?.value ?? null,
    byCause: Object.fromEntries(
      Object.entries(byCause).map(([cause, { value }]) => [cause, value]),
    ),
  }
}
