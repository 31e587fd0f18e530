import { bitsAt, streamOf } from '../chance/uniform.ts'
import { costOfAccounts } from './cost.ts'
import type { Backend, Router, RouterBase, Walk } from './router.ts'
import { largest } from './weights.ts'

/**
 * gRPC's `weighted_round_robin`: a static stride. A counter walks the addresses again and again,
 * and each address lets a share of its turns pass so that weights come out. Weights are load
 * reports (queries a second over utilisation), not configuration; 0 is "no report" and counts as
 * the mean.
 */
export interface GrpcWeightedState extends RouterBase {
  readonly kind: 'grpcWeighted'
  /** The 32-bit counter, as it was at the last pick. */
  readonly counter: number
  readonly seed: number
  readonly rebuilt: number
}

const MOST = 65_535
const OFFSET = 32_767

export const grpcWeighted: Router<GrpcWeightedState> = {
  start: (backends, seed) => fresh(backends, seed, 0),
  reconfigure: ({ seed, rebuilt }, backends) => fresh(backends, seed, rebuilt + 1),
  // The scheduler is built anew, but its counter goes on.
  update: (state, backends) => ({ ...state, backends }),
  walk,
  cycleOf: () => 0,
  costOf: costOfAccounts,
  weighs: { skip: 'it goes by load reports, scaled to 16 bits' },
  cycles: { skip: 'its counter is too long to come round' },
}

function fresh(backends: readonly Backend[], seed: number, rebuilt: number): GrpcWeightedState {
  const counter = bitsAt(seed, streamOf('grpcWeighted/start'), rebuilt)
  return { kind: 'grpcWeighted', backends, counter, seed, rebuilt }
}

function walk(state: GrpcWeightedState): Walk<GrpcWeightedState> {
  const ready = [...state.backends.keys()].filter((index) => state.backends[index]?.down === false)
  const strides = stridesOf(ready.map((index) => state.backends[index]?.weight ?? 0))
  let counter = state.counter
  return {
    next: () => {
      if (ready.length === 0) return -1
      for (;;) {
        counter = (counter + 1) % 2 ** 32
        const place = counter % ready.length
        if (strides === null) return ready[place] ?? -1
        const stride = strides[place] ?? MOST
        const generation = Math.floor(counter / ready.length)
        const spot = (stride * generation + place * OFFSET) % MOST
        if (spot >= MOST - stride) return ready[place] ?? -1
      }
    },
    state: () => ({ ...state, counter }),
  }
}

/** The weights scaled so that the largest is 65535; null where plain rotation does the same. */
function stridesOf(weights: readonly number[]): readonly number[] | null {
  const reported = weights.filter((weight) => weight > 0)
  if (reported.length < 2) return null
  const factor = MOST / largest(reported)
  const sum = reported.reduce((total, weight) => total + weight, 0)
  const mean = Math.round((factor * sum) / reported.length)
  if (reported.every((weight) => Math.round(factor * weight) === mean)) return null
  return weights.map((weight) => (weight > 0 ? Math.round(factor * weight) : mean))
}
