import type { Difference } from '../difference.ts'

export const weightBeforeHash: Difference = {
  what: 'A third version in the middle of an update takes the weight to 0 before the hashes move.',
  before: 'The hashes move first: traffic goes to no pods.',
  pulls: [4564, 4639],
  touches: [['strategy.canary.trafficRouting']],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '40s', setImage: 'third' },
      ],
      startup: { third: '10s' },
      until: '90s',
    },
  ],
}
