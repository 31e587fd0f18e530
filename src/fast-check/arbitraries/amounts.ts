import fc, { type Arbitrary } from 'fast-check'
import type { IntOrString } from '../../units/amounts.ts'

/** Whole numbers that shrink towards the least. */
export function upTo(least: number, most: number): Arbitrary<number> {
  return fc.integer({ min: least, max: most })
}

/** Pods as a count or as a percentage of `spec.replicas`, none of them zero. */
export const someOrPercent: Arbitrary<IntOrString> = fc.oneof(
  { withCrossShrink: true },
  upTo(1, 4),
  upTo(1, 100).map((percent) => `${percent}%`),
)

/** The same, or nothing. */
export const noneOrPercent: Arbitrary<IntOrString> = fc.oneof(
  { withCrossShrink: true },
  upTo(0, 3),
  upTo(0, 100).map((percent) => `${percent}%`),
)

/** One of these or an empty object, which is what it shrinks to. */
export function perhaps<T extends object>(some: Arbitrary<T>): Arbitrary<T | object> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: some },
  )
}
