import type { Difference } from '../difference.ts'

export const analysisOutlivesPods: Difference = {
  what: 'A pre- or post-promotion analysis that has begun goes on when pods come and go.',
  before: 'It is terminated as soon as the new ReplicaSet lacks a pod, and counts as successful.',
  pulls: [4604],
  touches: [
    ['strategy.blueGreen.prePromotionAnalysis'],
    ['strategy.blueGreen.postPromotionAnalysis'],
  ],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '25s', scale: 9 },
      ],
      startup: { second: '10s' },
      until: '2m',
    },
  ],
}
