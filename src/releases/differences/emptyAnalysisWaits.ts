import type { Difference } from '../difference.ts'

export const emptyAnalysisWaits: Difference = {
  what: 'An analysis without templates makes no run: a step of it never ends.',
  before: 'The run is an error, and the update is aborted.',
  pulls: [4544],
  touches: [
    ['strategy.canary.analysis'],
    ['strategy.canary.steps.analysis'],
    ['strategy.blueGreen.prePromotionAnalysis'],
    ['strategy.blueGreen.postPromotionAnalysis'],
  ],
  rehearsals: [{ script: [{ at: '10s', setImage: 'second' }], until: '1m' }],
}
