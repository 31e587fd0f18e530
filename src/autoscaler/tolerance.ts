// --horizontal-pod-autoscaler-tolerance.
const tolerance = 0.1

/** A ratio of usage and target that is close enough to 1, both ends included. */
export function isWithinTolerance(ratio: number): boolean {
  return 1 - tolerance <= ratio && ratio <= 1 + tolerance
}
