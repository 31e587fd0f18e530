import type { Difference } from '../difference.ts'

export const dynamicAbortBySteps: Difference = {
  what: 'An abort with `dynamicStableScale` goes back along the weights of the steps.',
  before: 'The stable is scaled to 100 % at once.',
  pulls: [4035],
  touches: [['strategy.canary.dynamicStableScale']],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '1m', abort: true },
      ],
      startup: { first: '10s' },
      until: '200s',
    },
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '30s', promote: true },
        { at: '1m', abort: true },
      ],
      startup: { first: '10s' },
      until: '200s',
    },
  ],
}
