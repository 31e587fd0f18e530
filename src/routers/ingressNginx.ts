import { streamOf, uniformIntAt } from '../chance/uniform.ts'
import { costOfDraws } from './cost.ts'
import type { Router, RouterBase } from './router.ts'

/**
 * ingress-nginx with a canary Ingress: every request draws for itself. The first backend is the
 * main Ingress, the second the canary, and the sum of their weights is `canary-weight-total` (which
 * Argo Rollouts writes as maxTrafficWeight). A canary without endpoints is passed over and the main
 * Ingress answers; a main Ingress without endpoints answers nothing, not even the canary's share.
 */
export interface IngressNginxState extends RouterBase {
  readonly kind: 'ingressNginx'
  readonly seed: number
  /** Requests so far: the address of the next draw. */
  readonly requests: number
}

export const ingressNginx: Router<IngressNginxState> = {
  start: (backends, seed) => ({ kind: 'ingressNginx', backends, seed, requests: 0 }),
  reconfigure: (state, backends) => ({ ...state, backends }),
  update: (state, backends) => ({ ...state, backends }),
  walk: (state) => {
    const [main, canary] = state.backends
    const range = canaryDrawRange((main?.weight ?? 0) + (canary?.weight ?? 0))
    const weight = canary?.down === false ? canary.weight : 0
    const stream = streamOf('ingressNginx')
    let requests = state.requests
    return {
      next: () => {
        const draw = 1 + uniformIntAt(state.seed, stream, requests, range)
        requests++
        if (main?.down !== false) return -1
        return draw <= weight ? 1 : 0
      },
      state: () => ({ ...state, requests }),
    }
  },
  cycleOf: () => 0,
  costOf: costOfDraws,
  weighs: { skip: 'it draws for every request' },
  cycles: { skip: 'it draws for every request' },
}

/**
 * The largest number that ingress-nginx draws (the smallest is 1; the canary answers if the draw is
 * at most its weight): `canary-weight-total` where that is above 100, else 100. So a smaller total,
 * which Argo Rollouts accepts, has no effect.
 */
export function canaryDrawRange(weightTotal: number): number {
  return Math.max(100, weightTotal)
}
