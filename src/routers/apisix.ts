import { shuffled } from '../chance/shuffled.ts'
import { uniformInt } from '../chance/uniform.ts'
import type { Backend, Router, RouterBase, Walk } from './router.ts'
import { commonDivisor, largest, weightCycle } from './weights.ts'

/**
 * APISIX's round robin (lua-resty-balancer): passes over the nodes, each pass serving those whose
 * weight reaches a level that sinks from the largest weight to nothing. It is not smooth: the
 * surplus of the heavy group comes first. Order and start are random and drawn anew on every
 * change. With all weights 0 it is a plain rotation over all nodes.
 */
export interface ApisixState extends RouterBase {
  readonly kind: 'apisix'
  /** The order of the hash table that holds the nodes. */
  readonly order: readonly number[]
  /** The place in the order that answered last. */
  readonly last: number
  readonly level: number
  readonly seed: number
  readonly rebuilt: number
}

export const apisix: Router<ApisixState> = {
  start: (backends, seed) => fresh(backends, seed, 0),
  reconfigure: ({ seed, rebuilt }, backends) => fresh(backends, seed, rebuilt + 1),
  update: ({ seed, rebuilt }, backends) => fresh(backends, seed, rebuilt + 1),
  walk,
  cycleOf: ({ backends, order }) => weightCycle(order.map((index) => backends[index])),
  weighs: true,
  cycles: true,
}

function fresh(backends: readonly Backend[], seed: number, rebuilt: number): ApisixState {
  const up = [...backends.keys()].filter((index) => backends[index]?.down === false)
  const order = shuffled(up, seed, 'apisix/order', rebuilt)
  const last = uniformInt(seed, 'apisix/start', rebuilt, order.length)
  const level = largest(up.map((index) => backends[index]?.weight ?? 0))
  return { kind: 'apisix', backends, order, last, level, seed, rebuilt }
}

function walk(state: ApisixState): Walk<ApisixState> {
  const weights = state.order.map((index) => state.backends[index]?.weight ?? 0)
  const divisor = commonDivisor(weights)
  const most = largest(weights)
  let { last, level } = state
  return {
    next: () => {
      if (weights.length === 0) return -1
      for (;;) {
        last++
        if (last >= weights.length) {
          last = 0
          level -= divisor
          if (level <= 0) level = most
        }
        if ((weights[last] ?? 0) >= level) return state.order[last] ?? -1
      }
    },
    state: () => ({ ...state, last, level }),
  }
}
