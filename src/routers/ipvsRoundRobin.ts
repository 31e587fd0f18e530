import { destinationsAfter, placesOf } from './ipvsDestinations.ts'
import type { Backend, Router, RouterBase } from './router.ts'
import { weightCycle } from './weights.ts'

/**
 * IPVS' `rr`, kube-proxy's default in IPVS mode: from the last served destination on to the next of
 * a weight above 0. A new destination goes to the front of the list, so the last added comes first;
 * adding and deleting does not reset the walk. (kube-proxy adds endpoints in random order.)
 */
export interface IpvsRoundRobinState extends RouterBase {
  readonly kind: 'ipvsRoundRobin'
  /** Names in the kernel's order. */
  readonly list: readonly string[]
  /** The last served; null: before the front. */
  readonly last: string | null
}

export const ipvsRoundRobin: Router<IpvsRoundRobinState> = {
  start: (backends) =>
    moved({ kind: 'ipvsRoundRobin', backends: [], list: [], last: null }, backends),
  reconfigure: moved,
  update: moved,
  walk: (state) => {
    const { backends, list } = state
    const places = placesOf(list, backends)
    let last = state.last === null ? -1 : list.indexOf(state.last)
    return {
      next: () => {
        for (let step = 1; step <= places.length; step++) {
          const place = (last + step) % places.length
          const index = places[place] ?? -1
          const server = backends[index]
          if (server === undefined || server.down || server.weight <= 0) continue
          last = place
          return index
        }
        return -1
      },
      state: () => ({ kind: 'ipvsRoundRobin', backends, list, last: list[last] ?? null }),
    }
  },
  cycleOf: ({ backends }) =>
    weightCycle(backends.map(({ down, weight }) => ({ weight: down || weight <= 0 ? 0 : 1 }))),
  weighs: { skip: 'this scheduler looks at no weight' },
  cycles: true,
}

function moved(state: IpvsRoundRobinState, backends: readonly Backend[]): IpvsRoundRobinState {
  const names = new Set(backends.map(({ name }) => name))
  const { list, added } = destinationsAfter(state.list, backends)
  const all = [...added].reverse().concat(state.list)
  // If the last served is deleted, the walk goes on from the one before it.
  let place = state.last === null ? -1 : all.indexOf(state.last)
  while (place >= 0 && !names.has(all[place] ?? '')) place--
  return { kind: 'ipvsRoundRobin', backends, list, last: all[place] ?? null }
}
