import { figuresOf, lastResult, type Measure, readable } from './measure.ts'

/** Measures and prints each, ours first, the others as multiples of it. */
export function print(measures: readonly Measure[]): void {
  for (const measure of measures) {
    console.log(`${measure.name}   (goal: ${measure.goal})`)
    for (const { contender, median, ratio } of figuresOf(measure)) {
      console.log(
        `  ${contender.padEnd(32)} ${readable(median).padStart(9)}  ${ratio.toFixed(2).padStart(8)} ×`,
      )
    }
  }
  if (lastResult() === measures) throw new Error('a contender returned the list it stands in')
}
