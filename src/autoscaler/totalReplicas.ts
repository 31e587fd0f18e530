import { int32OfFloat } from '../go/int32.ts'
import type { Count } from '../units/amounts.ts'
import { type Known, known, notKnown } from './known.ts'
import type { ObservedPods } from './observed.ts'
import { noPodsSelected, podCountOf } from './podUsage.ts'
import { isWithinTolerance } from './tolerance.ts'

// Values that belong to no pod: of an object of the cluster, or of something outside of it.

/**
 * The pods that a total asks for which is to be `target` whatever their number: in proportion to
 * those that are ready.
 */
export function valueReplicas(
  total: number,
  target: number,
  current: Count,
  pods: readonly ObservedPods[],
): Known<Count> {
  const ratio = total / target
  if (isWithinTolerance(ratio)) return known(current)
  if (pods.length === 0) return notKnown(`unable to calculate ready pods: ${noPodsSelected}`)
  const ready = pods.filter((one) => one.phase === 'Running' && one.ready?.status === 'True')
  return known(int32OfFloat(Math.ceil(ratio * podCountOf(ready))))
}

/**
 * The pods that a total asks for of which each is to take its part. Within tolerance it is as many
 * as there are, be they more than `spec.replicas` asks for: a canary's surge becomes permanent.
 * `most`: more are not asked for; of an object's metric alone nobody sees to it that they fit.
 */
export function averageReplicas(
  total: number,
  target: number,
  statusReplicas: Count,
  most: Count = Number.POSITIVE_INFINITY,
): Count {
  const isEnough = isWithinTolerance(total / (target * statusReplicas))
  return isEnough ? statusReplicas : int32OfFloat(Math.min(most, Math.ceil(total / target)))
}

/** A pod's part of the total, as the status shows it. */
export function partOf(total: number, statusReplicas: Count): number {
  // Go turns what is infinite, or no number, into the least number of 64 bits.
  return statusReplicas === 0 ? -(2 ** 63) : Math.ceil(total / statusReplicas)
}
