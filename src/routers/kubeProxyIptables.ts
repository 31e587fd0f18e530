import { streamOf, uniformIntAt } from '../chance/uniform.ts'
import { InvalidInputError } from '../document/invalidInputError.ts'
import { errorIn } from '../units/diagnostic.ts'
import { costOfDraws } from './cost.ts'
import type { Router, RouterBase } from './router.ts'

/**
 * kube-proxy in iptables mode (nftables mode spreads alike): every connection draws an endpoint
 * evenly among the ready ones, for itself; weights are unknown to a Service.
 */
export interface KubeProxyIptablesState extends RouterBase {
  readonly kind: 'kubeProxyIptables'
  readonly seed: number
  /** Connections so far: the address of the next draw. */
  readonly requests: number
}

export const kubeProxyIptables: Router<KubeProxyIptablesState> = {
  start: (backends, seed) => ({ kind: 'kubeProxyIptables', backends, seed, requests: 0 }),
  reconfigure: (state, backends) => ({ ...state, backends }),
  update: (state, backends) => ({ ...state, backends }),
  walk: (state) => {
    const ready = [...state.backends.keys()].filter(
      (index) => state.backends[index]?.down === false,
    )
    const stream = streamOf('kubeProxyIptables')
    let requests = state.requests
    return {
      next: () => {
        const place = uniformIntAt(state.seed, stream, requests, ready.length)
        requests++
        return ready[place] ?? -1
      },
      state: () => ({ ...state, requests }),
    }
  },
  cycleOf: () => 0,
  costOf: costOfDraws,
  weighs: { skip: 'the endpoints of one Service have no weights' },
  cycles: { skip: 'it draws for every connection' },
}

/**
 * Endpoints (`ip:port`) in the order of their rules: sorted as bytes, so `.10:80` before `.1:80`.
 */
export function iptablesOrder(endpoints: readonly string[]): readonly string[] {
  return [...endpoints].sort()
}

/**
 * The probabilities of the rules for this many endpoints, as kube-proxy writes them: each rule
 * takes one in the endpoints that are left, and the last has no condition (`always`). Throws an
 * `InvalidInputError` beyond 100,000: no Service has as many.
 *
 * @example
 * ```ts
 * iptablesProbabilities(3) // => ['0.3333333333', '0.5000000000', 'always']
 * ```
 */
export function iptablesProbabilities(endpoints: number): readonly string[] {
  if (!(endpoints >= 0 && endpoints <= MOST_ENDPOINTS)) {
    const hint = `Give a whole number up to ${MOST_ENDPOINTS}.`
    const message = `${endpoints} is no number of endpoints`
    throw new InvalidInputError([errorIn('endpoints', 'not-an-amount', message, hint)])
  }
  return Array.from({ length: endpoints }, (_, rule) =>
    rule === endpoints - 1 ? 'always' : oneIn(endpoints - rule),
  )
}

const MOST_ENDPOINTS = 100_000

const DIGITS = 10
const SCALE = 10_000_000_000

// Ten decimals in whole numbers; a tie goes to the even digit, as Go prints and toFixed does not.
function oneIn(count: number): string {
  const below = Math.floor(SCALE / count)
  const rest = SCALE - below * count
  const up = 2 * rest > count || (2 * rest === count && below % 2 === 1)
  return `0.${String(up ? below + 1 : below).padStart(DIGITS, '0')}`
}
