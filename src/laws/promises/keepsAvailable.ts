import type { RolloutState } from '../../rollout/state.ts'
import type { IntOrString } from '../../units/amounts.ts'
import type { Invariant } from '../invariant.ts'
import {
  desiredOf,
  everyPassageIn,
  ordersOf,
  type Passage,
  settlesAnew,
  totalOf,
  wasDone,
  withHash,
} from '../readings/passage.ts'
import { restlessIn } from '../readings/restless.ts'
import { isPods, podsShape, refuseTerms } from '../readings/terms.ts'

/**
 * The update never costs pods that users need: so many (`3`), or such a part of `spec.replicas`
 * (`'80%'`, rounded up), stay available once they are. Blue-green counts the pods behind its active
 * Service. What a person scales away or restarts is not the update's, nor what a node takes, nor
 * pods that crash or flap.
 * Throws `InvalidInputError` where that is neither.
 */
export function keepsAvailable(least: IntOrString): Invariant {
  if (!isPods(least)) return refuseTerms('keepsAvailable', { least: [least, podsShape] })
  return everyPassageIn(
    `it keeps ${least} available`,
    'Once so many pods are available the update never leaves users with fewer.',
    (timeline) => {
      const isRestless = restlessIn(timeline).size > 0
      return (passage) => (isRestless ? null : costIn(passage, least))
    },
  )
}

function costIn(passage: Passage, least: IntOrString): string | null {
  const { now, was } = passage
  if (was === null || ordersOf(passage, 'evictPods').length > 0) return null
  if (wasDone(passage, 'lose', 'unready') || settlesAnew(passage)) return null
  const floor = Math.min(podsOf(least, desiredOf(now)), desiredOf(now))
  const before = servingOf(was)
  const after = servingOf(now)
  return after >= floor || after >= before
    ? null
    : `${after} pods are available after ${before}, and ${floor} were promised`
}

/** A number of pods, or a percentage of the replicas rounded up. */
export function podsOf(amount: IntOrString, replicas: number): number {
  if (typeof amount === 'number') return amount
  return Math.ceil((Number.parseInt(amount, 10) * replicas) / 100)
}

function servingOf(rollout: RolloutState): number {
  const { status, spec, replicaSets } = rollout
  const active =
    spec.strategy.kind === 'blueGreen' ? withHash(rollout, status.activeSelector) : null
  return active === null ? totalOf(replicaSets, 'available') : active.available
}
