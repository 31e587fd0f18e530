import type { Difference } from '../difference.ts'

export const abortNamesAnalysis: Difference = {
  what: 'The message of an abort says which analysis failed.',
  before: 'It is the message of the run alone.',
  since: 'v1.9.0',
  also: [],
  pulls: [4175],
  touches: [
    ['strategy.canary.analysis'],
    ['strategy.canary.steps.analysis'],
    ['strategy.canary.steps.experiment'],
    ['strategy.blueGreen.prePromotionAnalysis'],
    ['strategy.blueGreen.postPromotionAnalysis'],
  ],
  rehearsals: [
    { script: [{ at: 10, setImage: 'second' }], badMetrics: true, until: 300 },
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 40, promote: true },
      ],
      badMetrics: true,
      until: 300,
    },
  ],
}
