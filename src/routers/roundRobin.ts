import type { Backend, Router, RouterBase } from './router.ts'

/**
 * The plain rotation that people mean by "round robin": every backend that is up, in the listed
 * order, weights ignored. No product does exactly this, but the counts of all that rotate agree
 * with it.
 */
export interface RoundRobinState extends RouterBase {
  readonly kind: 'roundRobin'
  /** Index of the backend that answered last; -1 before the first. */
  readonly last: number
}

export const roundRobin: Router<RoundRobinState> = {
  start: (backends) => ({ kind: 'roundRobin', backends, last: -1 }),
  reconfigure: (_, backends) => ({ kind: 'roundRobin', backends, last: -1 }),
  update: (state, backends) => ({
    kind: 'roundRobin',
    backends,
    last: placeAfter(state, backends),
  }),
  walk: (state) => {
    const { backends } = state
    let last = state.last
    return {
      next: () => {
        for (let step = 1; step <= backends.length; step++) {
          const index = (last + step) % backends.length
          if (backends[index]?.down === false) {
            last = index
            return index
          }
        }
        return -1
      },
      state: () => ({ kind: 'roundRobin', backends, last }),
    }
  },
  cycleOf: ({ backends }) => backends.filter(({ down }) => !down).length,
  weighs: { skip: 'it knows no weights' },
  cycles: true,
}

// The rotation goes on behind the one that answered last, or behind the nearest before it that
// stayed.
function placeAfter(state: RoundRobinState, backends: readonly Backend[]): number {
  for (let index = state.last; index >= 0; index--) {
    const place = backends.findIndex(({ name }) => name === state.backends[index]?.name)
    if (place >= 0) return place
  }
  return -1
}
