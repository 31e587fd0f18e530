import { maximumOf, weightInForce } from '../../laws/readings/weights.ts'
import { destinationsOf } from '../../rollout/destinations.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { shareOfUsers } from '../../timeline/users.ts'
import type { World } from '../../timeline/world.ts'
import type { Weight } from '../../units/amounts.ts'

/** What the newest revision is meant to get of the users' requests, in the plan's own unit. */
export function askedWeight(rollout: RolloutState): number {
  const { strategy } = rollout.spec
  if (strategy.kind === 'canary') return weightInForce(rollout)
  return rollout.status.activeSelector === rollout.spec.template.hash ? 100 : 0
}

/**
 * What it does get: of users' requests where the scenario has traffic, lag and all, else by the
 * Services, the subsets and the router as they stand; 0 where nobody is ready.
 */
export function realWeight(rollout: RolloutState, world: World): number {
  const full = maximumOf(rollout)
  const { hash } = rollout.spec.template
  if (world.traffic !== null) return full * shareOfUsers(world, (one) => one === hash)
  const destinations = destinationsOf(rollout)
  if (destinations.length === 0) return full * readyShareOf(rollout, hash, '')
  const total = destinations.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return 0
  const reached = destinations.reduce((sum, { service, subset, weight }) => {
    const named = rollout.services.find(({ name }) => name === service)?.hash ?? ''
    const selector = subset === null ? named : subset.hash
    return sum + weight * readyShareOf(rollout, hash, selector)
  }, 0)
  return (full * reached) / total
}

/**
 * What the traffic router was told to lead to the newest revision; null where nothing routes. The
 * router knows pods by their hash: the newest version may be at its stable end by now.
 */
export function routedWeight({ spec, router }: RolloutState): Weight | null {
  const { strategy, template } = spec
  if (strategy.kind !== 'canary' || strategy.trafficRouting === null) return null
  const { weight, additional, canaryHash, stableHash } = router
  if (weight === null || stableHash === null) return null
  const full = strategy.trafficRouting.maxTrafficWeight ?? 100
  if (stableHash !== template.hash) return canaryHash === template.hash ? weight : 0
  const elsewhere = additional.reduce((sum, one) => sum + one.weight, 0)
  return full - elsewhere - (canaryHash === template.hash ? 0 : weight)
}

/** The denominator of all of them. */
export function fullWeight(rollout: RolloutState): number {
  return maximumOf(rollout)
}

// The part of the ready pods behind a selector ('' selects all) that is of one template.
function readyShareOf(rollout: RolloutState, hash: string, selector: string): number {
  let [own, all] = [0, 0]
  for (const one of rollout.replicaSets) {
    if (selector !== '' && one.hash !== selector) continue
    all += one.ready
    if (one.hash === hash) own += one.ready
  }
  return all === 0 ? 0 : own / all
}
