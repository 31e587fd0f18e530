import type { Backend, Router, RouterBase } from './router.ts'
import { weightCycle } from './weights.ts'

/**
 * nginx's `upstream` block: smooth weighted round robin. Every request adds each usable server's
 * weight to its credit; the largest credit wins (ties: the first in the list) and pays the total.
 * A reload begins anew even if nothing changed, and open source nginx has no other way to change.
 */
export interface NginxState extends RouterBase {
  readonly kind: 'nginx'
  /** The credit of each backend, called current_weight in nginx. */
  readonly current: readonly number[]
}

export const nginx: Router<NginxState> = {
  start: fresh,
  reconfigure: (_, backends) => fresh(backends),
  update: (_, backends) => fresh(backends),
  walk: (state) => {
    const { backends } = state
    const current = [...state.current]
    const usable = serving(backends)
    return {
      next: () => {
        let [winner, most, total] = [-1, 0, 0]
        for (const index of usable) {
          const weight = backends[index]?.weight ?? 0
          const credit = (current[index] ?? 0) + weight
          current[index] = credit
          total += weight
          if (winner < 0 || credit > most) [winner, most] = [index, credit]
        }
        if (winner >= 0) current[winner] = most - total
        return winner
      },
      state: () => ({ kind: 'nginx', backends, current: [...current] }),
    }
  },
  cycleOf: ({ backends }) => weightCycle(serving(backends).map((index) => backends[index])),
  weighs: true,
  cycles: true,
}

function fresh(backends: readonly Backend[]): NginxState {
  return { kind: 'nginx', backends, current: backends.map(() => 0) }
}

// `backup` servers are a second list, asked only while the first has nobody.
function serving(backends: readonly Backend[]): readonly number[] {
  const usable = [...backends.keys()].filter((index) => {
    const server = backends[index]
    return server?.down === false && server.weight > 0
  })
  const primaries = usable.filter((index) => backends[index]?.backup === false)
  return primaries.length > 0 ? primaries : usable
}
