import type { Difference } from '../difference.ts'

export const promotesAboveReplicas: Difference = {
  what: 'More canary pods than replicas do not hold up the promotion.',
  before: 'It waits until they are scaled down.',
  pulls: [4619],
  touches: [['strategy.canary']],
  rehearsals: [
    { script: [{ at: '10s', setImage: 'second' }], until: '1m' },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '40s', scale: 1 },
        { at: '50s', promoteFull: true },
      ],
      until: '2m',
    },
  ],
}
