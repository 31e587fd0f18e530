import { placesOf } from './ipvsDestinations.ts'
import type { Backend, Router, RouterBase, Walk } from './router.ts'
import { commonDivisor, largest, weightCycle } from './weights.ts'

/**
 * IPVS' `wrr`: passes over the list, each serving those whose weight reaches a level that sinks by
 * the common divisor. Every add, delete or edit puts the walk back to the front but keeps the level
 * where it can. As destinations are added one by one, the start is in the last pass.
 */
export interface IpvsWeightedState extends RouterBase {
  readonly kind: 'ipvsWeighted'
  /** In the kernel's order: the last added first. */
  readonly list: readonly Destination[]
  /** Place of the last served; -1: before the front. */
  readonly last: number
  readonly level: number
}

interface Destination {
  readonly name: string
  readonly weight: number
}

type Mark = Pick<IpvsWeightedState, 'list' | 'last' | 'level'>

export const ipvsWeighted: Router<IpvsWeightedState> = {
  start: (backends) =>
    moved({ kind: 'ipvsWeighted', backends: [], list: [], last: -1, level: 0 }, backends),
  reconfigure: moved,
  update: moved,
  walk,
  cycleOf: ({ list }) => weightCycle(list),
  weighs: true,
  cycles: true,
}

function walk(state: IpvsWeightedState): Walk<IpvsWeightedState> {
  const { backends, list } = state
  const { step, top } = boundsOf(list)
  const places = placesOf(
    list.map(({ name }) => name),
    backends,
  )
  let { last, level } = state
  return {
    next: () => {
      if (top === 0) return -1
      for (;;) {
        last++
        if (last >= list.length) {
          last = -1
          level -= step
          if (level <= 0) level = top
        } else if ((list[last]?.weight ?? 0) >= level) {
          return places[last] ?? -1
        }
      }
    },
    state: () => ({ kind: 'ipvsWeighted', backends, list, last, level }),
  }
}

/** One add, edit or delete after the other, as each of them moves the mark. */
function moved(state: IpvsWeightedState, backends: readonly Backend[]): IpvsWeightedState {
  let mark: Mark = state
  for (const server of backends) {
    const entry = { name: server.name, weight: server.down ? 0 : Math.max(0, server.weight) }
    const known = mark.list.find(({ name }) => name === server.name)
    if (known === undefined) mark = marked(mark, [entry, ...mark.list])
    else if (known.weight !== entry.weight) {
      mark = marked(
        mark,
        mark.list.map((other) => (other === known ? entry : other)),
      )
    }
  }
  const wanted = new Set(backends.map(({ name }) => name))
  for (const gone of mark.list.filter(({ name }) => !wanted.has(name))) {
    mark = marked(
      mark,
      mark.list.filter((other) => other !== gone),
    )
  }
  return { kind: 'ipvsWeighted', backends, list: mark.list, last: mark.last, level: mark.level }
}

function marked(mark: Mark, list: readonly Destination[]): Mark {
  const { step, top } = boundsOf(list)
  const level =
    mark.level > top || mark.level === 0
      ? top
      : step > 1
        ? Math.floor(mark.level / step) * step + 1
        : mark.level
  return { list, last: -1, level }
}

/** How far the level sinks a pass, and where it begins; 0 if no weight is above 0. */
function boundsOf(list: readonly Destination[]): { readonly step: number; readonly top: number } {
  const weights = list.map(({ weight }) => weight)
  const step = Math.max(1, commonDivisor(weights))
  return { step, top: largest(weights) - (step - 1) }
}
