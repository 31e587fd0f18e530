import type { Difference } from '../difference.ts'

export const dynamicAbortBySteps: Difference = {
  what: 'An abort with `dynamicStableScale` goes back along the weights of the steps.',
  before: 'The stable is scaled to 100 % at once.',
  since: 'v1.9.0',
  also: [],
  pulls: [4035],
  touches: [['strategy.canary.dynamicStableScale']],
  rehearsals: [
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 60, abort: true },
      ],
      startup: { first: 10 },
      until: 200,
    },
    {
      script: [
        { at: 10, setImage: 'second' },
        { at: 30, promote: true },
        { at: 60, abort: true },
      ],
      startup: { first: 10 },
      until: 200,
    },
  ],
}
