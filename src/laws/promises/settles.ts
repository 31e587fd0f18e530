import type { Invariant } from '../invariant.ts'

/**
 * The controllers always come to rest. Some strategies never do: a blue-green update whose
 * post-promotion analysis is inconclusive, an experiment that is inconclusive at once.
 */
export function settles(): Invariant {
  return {
    name: 'it settles',
    claim: 'Whatever happens, every instant comes to rest.',
    check: ({ end, diagnostics }) =>
      end.reason === 'livelock'
        ? { at: end.at, message: diagnostics[0]?.message ?? 'it never settles' }
        : null,
  }
}
