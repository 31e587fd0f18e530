import { costOfAccounts } from './cost.ts'
import type { Backend, Router, RouterBase } from './router.ts'

/**
 * gRPC's earliest-deadline-first list: as Traefik's, but a tie goes to the one that was added
 * first. Deadlines are accumulated doubles here too. A new list begins at 0.
 */
export interface GrpcEarliestDeadlineState extends RouterBase {
  readonly kind: 'grpcEarliestDeadline'
  readonly deadlines: readonly number[]
}

export const grpcEarliestDeadline: Router<GrpcEarliestDeadlineState> = {
  start: fresh,
  reconfigure: (_, backends) => fresh(backends),
  update: (_, backends) => fresh(backends),
  walk: (state) => {
    const { backends } = state
    const deadlines = [...state.deadlines]
    return {
      next: () => {
        let [winner, soonest] = [-1, 0]
        for (const [index, { down, weight }] of backends.entries()) {
          const deadline = deadlines[index] ?? 0
          if (down || weight <= 0) continue
          if (winner < 0 || deadline < soonest) [winner, soonest] = [index, deadline]
        }
        if (winner >= 0) deadlines[winner] = soonest + 1 / (backends[winner]?.weight ?? 1)
        return winner
      },
      state: () => ({ kind: 'grpcEarliestDeadline', backends, deadlines: [...deadlines] }),
    }
  },
  cycleOf: () => 0,
  costOf: costOfAccounts,
  weighs: true,
  cycles: { skip: 'its deadlines are sums of doubles' },
}

function fresh(backends: readonly Backend[]): GrpcEarliestDeadlineState {
  const deadlines = backends.map(({ weight }) => (weight > 0 ? 1 / weight : 0))
  return { kind: 'grpcEarliestDeadline', backends, deadlines }
}
