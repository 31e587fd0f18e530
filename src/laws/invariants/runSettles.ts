import type { Invariant } from '../invariant.ts'

export const runSettles: Invariant = {
  name: 'the run settles',
  claim:
    'Every instant comes to rest, except where an inconclusive analysis of an Experiment or ' +
    'after a promotion begins anew for ever.',
  check({ end, moments, diagnostics }) {
    if (end.reason !== 'livelock') return null
    const { strategy } = moments.at(-1)?.world.rollout?.spec ?? {}
    const known =
      strategy?.kind === 'blueGreen'
        ? strategy.postPromotionAnalysis !== null
        : (strategy?.steps.some((step) => step.experiment !== null) ?? false)
    return known ? null : { at: end.at, message: diagnostics.at(-1)?.message ?? 'it never settles' }
  },
}
