import type { ReplicaSet } from '../../cluster/objects.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import {
  desiredOf,
  everyPassageIn,
  isActedOn,
  isAtWork,
  ordersOf,
  type Passage,
  secondsOf,
  withHash,
} from '../readings/passage.ts'
import { isFresh, restlessIn } from '../readings/restless.ts'

export const deadlinesAreKept: Invariant = everyPassageIn(
  'deadlines are kept',
  'A ReplicaSet with a scale-down deadline keeps its pods until then, and has none afterwards.',
  (timeline) => {
    const restless = restlessIn(timeline)
    return (passage) => objectionTo(passage, restless)
  },
)

function objectionTo(passage: Passage, restless: ReadonlySet<string>): string | null {
  const { at, now, was } = passage
  if (was === null || isActedOn(passage) || ordersOf(passage, 'evictPods').length > 0) return null
  if (!isPlain(now) || !isAtWork(now)) return null
  for (const one of was.replicaSets) {
    const left = withHash(now, one.hash)
    const deadline = one.scaleDownAt
    if (deadline === null || one.want === 0 || left === null || restless.has(one.hash)) continue
    // Broken pods go at once.
    if (at < deadline && left.want < one.want && one.available === one.want && !isFresh(one, at)) {
      return `${one.name} loses pods before ${secondsOf(deadline)}`
    }
    if (at >= deadline && left.want > 0 && left.scaleDownAt === deadline && !isHeld(now, left)) {
      return `${one.name} still wants ${left.want} pods after ${secondsOf(deadline)}`
    }
  }
  return null
}

// A limit of revisions that wait, and a dynamic stable, end a wait early.
function isPlain({ spec, status }: RolloutState): boolean {
  const { strategy } = spec
  if (status.promoteFull || strategy.scaleDownDelayRevisionLimit !== null) return false
  return strategy.kind === 'blueGreen' || !strategy.dynamicStableScale
}

// Somebody still points at it, a verdict is open that may send traffic back, or a canary would have
// too few pods.
function isHeld(now: RolloutState, one: ReplicaSet): boolean {
  const { status, spec, services } = now
  if (services.some((service) => service.hash === one.hash)) return true
  if (status.postPromotionRun !== null && status.stableRS !== status.currentPodHash) return true
  const rest = now.replicaSets.reduce((sum, { available }) => sum + available, -one.available)
  if (spec.strategy.kind === 'canary' && rest < desiredOf(now)) return true
  return one.hash === status.stableRS || one.hash === spec.template.hash
}
