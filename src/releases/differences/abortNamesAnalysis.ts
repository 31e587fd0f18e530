import type { Difference } from '../difference.ts'

export const abortNamesAnalysis: Difference = {
  what: 'The message of an abort says which analysis failed.',
  before: 'It is the message of the run alone.',
  pulls: [4175],
  touches: [
    ['strategy.canary.analysis'],
    ['strategy.canary.steps.analysis'],
    ['strategy.canary.steps.experiment'],
    ['strategy.blueGreen.prePromotionAnalysis'],
    ['strategy.blueGreen.postPromotionAnalysis'],
  ],
  rehearsals: [
    { script: [{ at: '10s', setImage: 'second' }], badMetrics: true, until: '5m' },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '40s', promote: true },
      ],
      badMetrics: true,
      until: '5m',
    },
  ],
}
