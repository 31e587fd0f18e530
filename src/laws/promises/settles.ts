import type { Invariant } from '../invariant.ts'

/**
 * The controllers always come to rest. Some strategies never do: a blue-green update whose
 * post-promotion analysis is inconclusive, an experiment that is inconclusive at once.
 */
export function settles(): Invariant {
  return {
    name: 'it settles',
    claim: 'Whatever happens, every instant comes to rest.',
    check({ end, diagnostics }) {
      if (end.reason !== 'livelock') return null
      const said = diagnostics.find(({ code }) => code === 'livelock')?.message ?? ''
      // The instant stands beside it.
      return { at: end.at, message: said.replace(/^at \S+ /, '') }
    },
  }
}
