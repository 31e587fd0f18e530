import type { Difference } from '../difference.ts'

export const dynamicAbortWeight: Difference = {
  what:
    'On an abort with `dynamicStableScale` and `abortScaleDownDelaySeconds` the weight ' +
    'follows the stable pods alone.',
  before:
    'An abort never gets to weight 0: the canary keeps its pods for the delay, and with them ' +
    'its traffic, for ever.',
  pulls: [4900],
  touches: [['strategy.canary.dynamicStableScale', 'strategy.canary.abortScaleDownDelaySeconds']],
  rehearsals: [
    {
      script: [
        { at: '10s', setImage: 'second' },
        { at: '1m', abort: true },
      ],
      until: '200s',
    },
  ],
}
