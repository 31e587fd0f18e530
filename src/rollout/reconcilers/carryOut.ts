import type { ReplicaSet } from '../../cluster/objects.ts'
import type { DrainOrder } from '../../replicas/drainOlder.ts'
import type { Instant } from '../../units/time.ts'
import type { Pass } from '../contract.ts'
import { askToWake } from '../pass.ts'
import { patchDeadline } from '../store.ts'
import { resizeInHand } from './scaling.ts'

/**
 * Carries out what was decided about older ReplicaSets, in order; one may be scaled twice. A write
 * that is refused ends it, and nobody hears of that: the pass goes on, and the next one tries
 * again. (`scaleReplicaSetAndRecordEvent`)
 */
export function carryOut(
  pass: Pass,
  orders: readonly DrainOrder[],
  wakeAt: Instant | null,
): 'done' | 'refused' {
  const inHand = new Map<string, ReplicaSet>()
  for (const order of orders) {
    const seen = inHand.get(order.name) ?? pass.others.find((one) => one.name === order.name)
    if (seen === undefined) continue
    if (order.kind === 'delay') {
      patchDeadline(pass, seen, order.until)
      continue
    }
    const next = resizeInHand(pass, seen, order.to)
    if (next === null) {
      pass.failure = ''
      return 'refused'
    }
    inHand.set(order.name, next)
  }
  if (wakeAt !== null) askToWake(pass, wakeAt)
  return 'done'
}
