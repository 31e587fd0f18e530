import fc, { type Arbitrary } from 'fast-check'

/** What an arbitrary shrinks to when everything is wrong with it. */
export function smallestOf<T>(arbitrary: Arbitrary<T>, seed = 1): T {
  const property = fc.property(arbitrary, () => false)
  const [smallest] = fc.check(property, { seed }).counterexample ?? []
  return smallest as T
}
