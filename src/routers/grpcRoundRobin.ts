import { shuffled } from '../chance/shuffled.ts'
import { uniformInt } from '../chance/uniform.ts'
import type { Backend, Router, RouterBase } from './router.ts'

/**
 * gRPC's `round_robin`: a rotation over the ready addresses whose start is drawn anew on every
 * address list and every change of a connection. From nine addresses on their order is drawn too
 * (grpc-go walks a map, which keeps its order only while it is small).
 */
export interface GrpcRoundRobinState extends RouterBase {
  readonly kind: 'grpcRoundRobin'
  readonly order: readonly number[]
  /** The place in the order that answers next. */
  readonly place: number
  readonly seed: number
  /** How often the list was rebuilt. */
  readonly rebuilt: number
}

const ORDERED_UP_TO = 8

export const grpcRoundRobin: Router<GrpcRoundRobinState> = {
  start: (backends, seed) => fresh(backends, seed, 0),
  reconfigure: ({ seed, rebuilt }, backends) => fresh(backends, seed, rebuilt + 1),
  update: ({ seed, rebuilt }, backends) => fresh(backends, seed, rebuilt + 1),
  walk: (state) => {
    const { order } = state
    let place = state.place
    return {
      next: () => {
        const index = order[place] ?? -1
        place = place + 1 < order.length ? place + 1 : 0
        return index
      },
      state: () => ({ ...state, place }),
    }
  },
  cycleOf: ({ order }) => order.length,
  weighs: { skip: 'it knows no weights' },
  cycles: true,
}

function fresh(backends: readonly Backend[], seed: number, rebuilt: number): GrpcRoundRobinState {
  const ready = [...backends.keys()].filter((index) => backends[index]?.down === false)
  const order =
    ready.length <= ORDERED_UP_TO ? ready : shuffled(ready, seed, 'grpcRoundRobin/order', rebuilt)
  const place = uniformInt(seed, 'grpcRoundRobin/start', rebuilt, ready.length)
  return { kind: 'grpcRoundRobin', backends, order, place, seed, rebuilt }
}
